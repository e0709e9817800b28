import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { decodeProtectedHeader, jwtVerify } from 'jose';

import { createChannelLogin } from '../../bot/delivery/channel-login.ts';
import { signIn } from '../../bot/delivery/login/sign-in.ts';
import { readConfig, type Environment } from '../../src/config.ts';
import { selfSigned } from '../support/certificate.ts';

/** How the bot gets its own token. Microsoft's login and Azure's identities are one small server of ours. */
const tenant = '11111111-2222-4333-8444-555555555555';
const appId = '11111111-2222-4333-8444-666666666666';
const identity = '11111111-2222-4333-8444-777777777777';
const folder = mkdtempSync(join(tmpdir(), 'sign-in-'));
const { certificate, pem, key, publicKey } = selfSigned();

interface Heard {
  method: string | undefined;
  path: string;
  asked: Record<string, string>;
  headers: IncomingMessage['headers'];
}

let server: Server;
let origin = '';
let heard: Heard[] = [];
let issued = 0;
let how: { status: number; lasts: number } = { status: 200, lasts: 3600 };
let now = Date.parse('2026-11-22T09:00:00Z');
const clock = { now: () => new Date(now) };

beforeAll(async () => {
  server = createServer((request, response) => {
    const { searchParams, pathname } = new URL(request.url ?? '', 'http://x');
    void text(request).then((body) => {
      const asked = Object.fromEntries([...searchParams, ...new URLSearchParams(body)]);
      heard.push({ method: request.method, path: pathname, asked, headers: request.headers });
      issued += 1;
      const ends = String(Math.floor(now / 1000) + how.lasts);
      response.writeHead(how.status);
      const token = { access_token: `token-${issued}`, expires_on: ends };
      response.end(JSON.stringify(pathname === '/platform' ? token : { ...token, expires_in: how.lasts }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  origin = typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  heard = [];
  issued = 0;
  how = { status: 200, lasts: 3600 };
});

const loginWith = (environment: Environment) => {
  const config = readConfig(
    {
      MicrosoftAppId: appId,
      MicrosoftAppTenantId: tenant,
      AllowedTenants: tenant,
      ToChannelFromBotLoginUrl: `${origin}/login`,
      ...environment,
    },
    'serve',
  );
  if (!config.ok || config.value.channel === undefined) throw new Error('The settings cannot be used');
  return signIn({ settings: config.value.channel, clock, machine: `${origin}/machine` });
};
const onPlatform = () => ({ IDENTITY_ENDPOINT: `${origin}/platform`, IDENTITY_HEADER: 'header-of-the-platform' });
const grant = { grant_type: 'client_credentials', client_id: appId, scope: 'https://api.botframework.com/.default' };
const byAssertion = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

describe('the bot signs in', () => {
  it('with a secret', async () => {
    expect(await loginWith({ MicrosoftAppPassword: 'the secret' })()).toEqual({ token: 'token-1', expiresIn: 3600 });
    expect(heard).toMatchObject([
      { method: 'POST', path: '/login/oauth2/v2.0/token', asked: { ...grant, client_secret: 'the secret' } },
    ]);
  });

  it.each([
    ['key first', () => key + pem],
    ['certificate first', () => pem + key],
  ])('with a certificate, %s', async (_, written) => {
    const file = join(folder, 'bot.pem');
    writeFileSync(file, written());
    await loginWith({ MicrosoftAppCredential: 'certificate', MicrosoftAppCertificateFile: file })();
    const [one] = heard;
    expect(one?.asked).toMatchObject({ ...grant, client_assertion_type: byAssertion });
    expect(one?.asked).not.toHaveProperty('client_secret');
    const assertion = one?.asked['client_assertion'] ?? '';
    const audience = `${origin}/login/oauth2/v2.0/token`;
    const { payload } = await jwtVerify(assertion, publicKey, { audience, issuer: appId, currentDate: clock.now() });
    expect(payload).toMatchObject({ sub: appId, exp: (payload.nbf ?? 0) + 600 });
    expect(decodeProtectedHeader(assertion)).toMatchObject({
      alg: 'PS256',
      'x5t#S256': createHash('sha256').update(certificate).digest('base64url'),
    });
  });

  it('as a managed identity, on App Service and Container Apps', async () => {
    const signedIn = await loginWith({ MicrosoftAppType: 'UserAssignedMSI', ...onPlatform() })();
    expect(signedIn).toEqual({ token: 'token-1', expiresIn: 3600 });
    expect(heard).toMatchObject([
      {
        method: 'GET',
        path: '/platform',
        asked: { resource: 'https://api.botframework.com', client_id: appId, 'api-version': '2019-08-01' },
        headers: { 'x-identity-header': 'header-of-the-platform' },
      },
    ]);
  });

  it('as a managed identity, on a virtual machine', async () => {
    await loginWith({ MicrosoftAppCredential: 'managed-identity' })();
    expect(heard).toMatchObject([
      {
        path: '/machine',
        asked: { resource: 'https://api.botframework.com', client_id: appId, 'api-version': '2018-02-01' },
        headers: { metadata: 'true' },
      },
    ]);
  });

  it('with a managed identity that vouches for it, in any cloud', async () => {
    const federated = { MicrosoftAppCredential: 'federated', ManagedIdentityClientId: identity, ...onPlatform() };
    await loginWith(federated)();
    await loginWith({ ...federated, MicrosoftCloud: 'dod' })();
    expect(heard.map(({ path, asked }) => ({ path, ...asked }))).toMatchObject([
      { path: '/platform', resource: 'api://AzureADTokenExchange', client_id: identity },
      { path: '/login/oauth2/v2.0/token', ...grant, client_assertion_type: byAssertion, client_assertion: 'token-1' },
      { path: '/platform', resource: 'api://AzureADTokenExchangeUSGov', client_id: identity },
      { ...grant, scope: 'https://api.botframework.us/.default', client_assertion: 'token-3' },
    ]);
  });

  it.each([
    ['is not there', () => join(folder, 'nothing.pem')],
    ['has no key', () => (writeFileSync(join(folder, 'a.pem'), pem), join(folder, 'a.pem'))],
    [
      'has the key of another',
      () => (writeFileSync(join(folder, 'b.pem'), pem + selfSigned().key), join(folder, 'b.pem')),
    ],
    ['is something else', () => (writeFileSync(join(folder, 'c.pem'), 'SECRET-CANARY'), join(folder, 'c.pem'))],
  ])('not with a file that %s: that is said by name, before anything is opened', (_, file) => {
    const settings = { MicrosoftAppCredential: 'certificate', MicrosoftAppCertificateFile: file() };
    expect(() => loginWith(settings)).toThrow(/^MicrosoftAppCertificateFile cannot be used: expected a PEM file .*\.$/);
  });
});

describe('the bot’s token', () => {
  const login = () => createChannelLogin(loginWith({ MicrosoftAppPassword: 'the secret' }), clock);

  it('is asked for once, however many wait', async () => {
    const header = login();
    const all = await Promise.all(Array.from({ length: 50 }, () => header()));
    expect([new Set(all), issued]).toEqual([new Set(['Bearer token-1']), 1]);
  });

  it('is renewed before it ends, once, and nobody waits for it', async () => {
    const header = login();
    await header();
    now += 56 * 60_000;
    const all = await Promise.all(Array.from({ length: 50 }, () => header()));
    expect(new Set(all)).toEqual(new Set(['Bearer token-1']));
    const renewed = async () => ((await header()) === 'Bearer token-2' ? true : undefined);
    while ((await renewed()) === undefined) await new Promise(setImmediate);
    expect(issued).toBe(2);
  });

  it('goes on to its end while the login is down', async () => {
    const header = login();
    await header();
    how = { status: 503, lasts: 0 };
    now += 58 * 60_000;
    expect(await header()).toBe('Bearer token-1');
    now += 2 * 60_000;
    await expect(header()).rejects.toThrow('The login service answered 503');
  });

  it('that Teams did not take is not used again', async () => {
    const header = login();
    await header();
    header.forget();
    expect(await header()).toBe('Bearer token-2');
  });
});
