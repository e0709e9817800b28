import { readConfig, type Environment, type Mode } from '../src/config.ts';

const tenant = '11111111-2222-4333-8444-555555555555';
const credentials: Environment = {
  MicrosoftAppId: '11111111-2222-4333-8444-666666666666',
  MicrosoftAppPassword: 'SECRET-CANARY',
  MicrosoftAppTenantId: tenant,
  AllowedTenants: tenant.toUpperCase(),
};

const problems = (changes: Environment, mode: Mode = 'serve'): string => {
  const config = readConfig({ ...credentials, ...changes }, mode);
  return config.ok ? 'none' : config.problem.join('\n');
};

describe('settings', () => {
  it.each<[string, Environment, RegExp]>([
    ['no app id', { MicrosoftAppId: undefined }, /^MicrosoftAppId is missing: expected the app id/],
    ['a blank app id', { MicrosoftAppId: '  ' }, /^MicrosoftAppId is missing/],
    ['braces around a GUID', { MicrosoftAppId: `{${tenant}}` }, /^MicrosoftAppId cannot be used/],
    ['no secret', { MicrosoftAppPassword: undefined }, /^MicrosoftAppPassword is missing/],
    [
      'a secret with a line end',
      { MicrosoftAppPassword: 'SECRET-CANARY\n' },
      /^MicrosoftAppPassword cannot be used: .*without spaces/,
    ],
    ['no tenant', { MicrosoftAppTenantId: undefined }, /^MicrosoftAppTenantId is missing/],
    ['no tenants to answer', { AllowedTenants: undefined }, /^AllowedTenants is missing/],
    [
      'a tenant by name',
      { AllowedTenants: 'contoso' },
      /^AllowedTenants cannot be used: expected one or more tenant ids/,
    ],
    [
      'an app type that is not supported',
      { MicrosoftAppType: 'MultiTenant' },
      /^MicrosoftAppType cannot be used: expected SingleTenant/,
    ],
    [
      'a credential nobody knows',
      { MicrosoftAppCredential: 'password' },
      /^MicrosoftAppCredential cannot be used: expected secret,/,
    ],
    ['no certificate', { MicrosoftAppCredential: 'certificate' }, /^MicrosoftAppCertificateFile is missing: .*PEM/],
    [
      'a certificate with a line end',
      { MicrosoftAppCredential: 'certificate', MicrosoftAppCertificateFile: '/bot.pem\n' },
      /^MicrosoftAppCertificateFile cannot be used/,
    ],
    [
      'nobody to vouch',
      { MicrosoftAppCredential: 'federated' },
      /^ManagedIdentityClientId is missing: expected the client/,
    ],
    [
      'braces around who vouches',
      { MicrosoftAppCredential: 'federated', ManagedIdentityClientId: `{${tenant}}` },
      /^ManagedIdentityClientId cannot be used/,
    ],
    [
      'a cloud nobody knows',
      { MicrosoftCloud: 'SECRET-CANARY' },
      /^MicrosoftCloud cannot be used: expected public, gcc/,
    ],
    [
      'an example for an app id',
      { MicrosoftAppId: '00000000-0000-0000-0000-000000000000' },
      /^MicrosoftAppId cannot be used/,
    ],
    ['an example for a secret', { MicrosoftAppPassword: '<SECRET-CANARY>' }, /^MicrosoftAppPassword cannot be used/],
    [
      'an example that was to be replaced',
      { MicrosoftAppPassword: 'changeme' },
      /^MicrosoftAppPassword cannot be used/,
    ],
    ['a variable that was not filled in', { DATABASE_URL: '${SECRET-CANARY}' }, /^DATABASE_URL cannot be used/],
    ['a tenant with a line end', { MicrosoftAppTenantId: `${tenant}\n` }, /^MicrosoftAppTenantId cannot be used/],
    ['a folder with a line end', { DATA_DIR: './data\n' }, /^DATA_DIR cannot be used/],
    [
      'a database with a line end',
      { DATABASE_URL: 'postgres://u:SECRET-CANARY@h/d\n' },
      /^DATABASE_URL cannot be used/,
    ],
    ['a database without a name for its server', { DATABASE_URL: 'postgres://' }, /^DATABASE_URL cannot be used/],
    [
      'an issuer with a line end',
      { ToBotFromChannelTokenIssuer: 'https://x\n' },
      /^ToBotFromChannelTokenIssuer cannot be used/,
    ],
    ['a negative port', { PORT: '-1' }, /^PORT cannot be used/],
    [
      'figures on the port of the bot',
      { METRICS_PORT: '3978' },
      /^METRICS_PORT cannot be used: .*another one than PORT/,
    ],
    ['figures on port 99999', { METRICS_PORT: '99999' }, /^METRICS_PORT cannot be used/],
    [
      'a short word for the figures',
      { METRICS_PORT: '9090', METRICS_TOKEN: 'CANARY' },
      /^METRICS_TOKEN cannot be used: .*16/,
    ],
    [
      'a word for figures that nobody shows',
      { METRICS_TOKEN: 'SECRET-CANARY-SECRET' },
      /^METRICS_TOKEN cannot be used: .*METRICS_PORT/,
    ],
    [
      'a collector at no address',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector' },
      /^OTEL_EXPORTER_OTLP_ENDPOINT cannot be used/,
    ],
    [
      'a collector of another kind',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'ftp://SECRET-CANARY' },
      /^OTEL_EXPORTER_OTLP_ENDPOINT cannot/,
    ],
    ['port 99999', { PORT: '99999' }, /^PORT cannot be used: expected a port number/],
    ['a port in words', { PORT: 'http' }, /^PORT cannot be used/],
    ['a log level nobody knows', { LOG_LEVEL: 'loud' }, /^LOG_LEVEL cannot be used: expected debug/],
    [
      'an address that is none',
      { ToBotFromChannelOpenIdMetadataUrl: 'login' },
      /^ToBotFromChannelOpenIdMetadataUrl cannot/,
    ],
    [
      'a database that is not supported',
      { DATABASE_URL: 'mysql://SECRET-CANARY@x/y' },
      /^DATABASE_URL cannot be used: expected postgres:/,
    ],
    ['a public address without https', { PUBLIC_URL: 'http://bot.example.com' }, /^PUBLIC_URL cannot be used: .*https/],
    ['a public address with a query', { PUBLIC_URL: 'https://bot.example.com/?SECRET-CANARY' }, /^PUBLIC_URL cannot/],
    ['keys of people at no address', { TabTokenKeysUrl: 'keys' }, /^TabTokenKeysUrl cannot be used: .*\{tid\}/],
    ['an address for people with a secret in it', { PUBLIC_URL: 'https://SECRET-CANARY@x.com' }, /^PUBLIC_URL cannot/],
    ['a door open to all in production', { DEV_UNAUTHENTICATED: '1' }, /^DEV_UNAUTHENTICATED cannot be used/],
  ])('are refused by name, without their value: %s', (_, changes, expected) => {
    expect(problems(changes)).toMatch(expected);
    expect(problems(changes)).not.toContain('SECRET-CANARY');
  });

  it('are all named at once', () => {
    expect(problems({ MicrosoftAppId: '', MicrosoftAppPassword: '' }).split('\n')).toHaveLength(2);
  });

  it('keep the rehearsal room and the Playground on this machine', () => {
    expect(problems({ HOST: '0.0.0.0' }, 'start')).toMatch(/^HOST cannot be used: expected 127.0.0.1/);
    expect(problems({ HOST: '0.0.0.0' }, 'playground')).toMatch(/^HOST cannot be used/);
    expect(problems({ HOST: '0.0.0.0' }, 'serve')).toBe('none');
  });

  it('name the bot to browsers without a slash at the end; on this machine it needs no https', () => {
    const given = { PUBLIC_URL: 'https://bot.example.com/guide/' };
    expect(readConfig({ ...credentials, ...given }, 'serve')).toMatchObject({
      value: {
        publicUrl: 'https://bot.example.com/guide',
        tab: { issuers: ['https://login.microsoftonline.com/{tid}/v2.0', 'https://sts.windows.net/{tid}/'] },
      },
    });
    expect(problems({ PUBLIC_URL: 'http://127.0.0.1:3978' })).toBe('none');
  });

  it.each([
    ['public', 'https://login.microsoftonline.com', 'https://api.botframework.com', 'smba.trafficmanager.net'],
    ['gcc', 'https://login.microsoftonline.com', 'https://api.botframework.com', 'smba.infra.gcc.teams.microsoft.com'],
    [
      'gcc-high',
      'https://login.microsoftonline.us',
      'https://api.botframework.us',
      'smba.infra.gov.teams.microsoft.us',
    ],
    ['dod', 'https://login.microsoftonline.us', 'https://api.botframework.us', 'smba.infra.dod.teams.microsoft.us'],
  ])('name a whole cloud in one word: %s', (cloud, authority, issuer, host) => {
    const config = readConfig({ ...credentials, MicrosoftCloud: cloud }, 'serve');
    const isOfGovernment = issuer.endsWith('.us');
    expect(config).toMatchObject({
      value: {
        channel: {
          tokenIssuer: issuer,
          scope: `${issuer}/.default`,
          loginUrl: `${authority}/${tenant}`,
          openIdMetadataUrl: `https://login.botframework.${isOfGovernment ? 'azure.us' : 'com'}/v1/.well-known/openidconfiguration`,
        },
        tab: {
          keysUrl: `${authority}/common/discovery/v2.0/keys`,
          issuers: [`${authority}/{tid}/v2.0`, 'https://sts.windows.net/{tid}/'],
        },
      },
    });
    const hosts = config.ok ? (config.value.channel?.serviceUrls ?? []) : [];
    expect(hosts).toContain(host);
    expect(hosts.some((one) => one.endsWith('.us') !== isOfGovernment)).toBe(false);
  });

  it('lead to one issuer, one list of addresses and tenants in lower case', () => {
    const config = readConfig(credentials, 'serve');
    expect(config).toMatchObject({
      ok: true,
      value: {
        port: 3978,
        channel: {
          tenants: [tenant],
          tokenIssuer: 'https://api.botframework.com',
          loginUrl: `https://login.microsoftonline.com/${tenant}`,
        },
      },
    });
  });
});
