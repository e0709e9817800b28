import { z } from 'zod';

import { failed, ok, type Result } from '../result.ts';
import { CloudName, clouds } from './clouds.ts';
import { readGroup, type Environment } from './read-group.ts';
import { guid, guids, list, word } from './setting-types.ts';

/** By what the bot proves who it is when it signs in. Holds a secret, or the way to one: never to be logged. */
export type Credential =
  | { kind: 'secret'; secret: string }
  /** A PEM file with a private key and its certificate. */
  | { kind: 'certificate'; file: string }
  /** The registration is a managed identity itself. */
  | { kind: 'managed-identity' }
  /** A managed identity, by its client id, that the registration trusts. */
  | { kind: 'federated'; identity: string };

/** Where the platform hands out tokens of managed identities; a virtual machine has its own well-known address instead. */
export interface IdentityEndpoint {
  url: string;
  header: string;
}

/** What the bot needs to be called by Teams and to call it. */
export interface ChannelSettings {
  appId: string;
  credential: Credential;
  /** Absent on a virtual machine. */
  identityEndpoint?: IdentityEndpoint;
  /** Tenants whose people are answered, in lower case. */
  tenants: readonly string[];
  /** Host patterns (`smba.trafficmanager.net`, `*.botframework.com`) or whole origins of loopback addresses. */
  serviceUrls: readonly string[];
  openIdMetadataUrl: string;
  tokenIssuer: string;
  loginUrl: string;
  /** What the bot's own token is for. */
  scope: string;
  /** For whom a managed identity vouches, where it stands in for a secret. */
  exchange: string;
}

/** What the pages' API needs to know whom it speaks with. */
export interface TabSettings {
  appId: string;
  /** Tenants whose people are answered, in lower case. */
  tenants: readonly string[];
  /** Where the keys are that tokens are signed by; `{tid}` stands for the token's tenant. */
  keysUrl: string;
  /** Who issues tokens; `{tid}` stands for the token's tenant. */
  issuers: readonly string[];
}

const credentialKinds = ['secret', 'certificate', 'managed-identity', 'federated'] as const;

const Registration = z.object({
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppId: guid,
  MicrosoftAppCredential: z.enum(credentialKinds).optional(),
  MicrosoftAppTenantId: guid,
  AllowedTenants: guids,
  MicrosoftCloud: CloudName.default('public'),
  AllowedServiceUrls: list.optional(),
  ToBotFromChannelOpenIdMetadataUrl: z.url().optional(),
  ToBotFromChannelTokenIssuer: word.optional(),
  ToChannelFromBotLoginUrl: z.url().optional(),
  TabTokenKeysUrl: z.url().optional(),
  TabTokenIssuers: list.optional(),
  IDENTITY_ENDPOINT: z.url().optional(),
  IDENTITY_HEADER: word.optional(),
});
type Registration = z.infer<typeof Registration>;

/** Each way to sign in asks for its own settings, and for no others. */
const proofs: Readonly<Record<Credential['kind'], z.ZodType<Credential>>> = {
  secret: z
    .object({ MicrosoftAppPassword: word })
    .transform(({ MicrosoftAppPassword }) => ({ kind: 'secret', secret: MicrosoftAppPassword })),
  certificate: z
    .object({ MicrosoftAppCertificateFile: word })
    .transform(({ MicrosoftAppCertificateFile: file }) => ({ kind: 'certificate', file })),
  'managed-identity': z.object({}).transform(() => ({ kind: 'managed-identity' })),
  federated: z
    .object({ ManagedIdentityClientId: guid })
    .transform(({ ManagedIdentityClientId: identity }) => ({ kind: 'federated', identity })),
};

const Kind = z.object({
  MicrosoftAppType: z.literal('UserAssignedMSI').optional().catch(undefined),
  MicrosoftAppCredential: z.enum(credentialKinds).optional().catch(undefined),
});

const proofOf = (environment: Environment): z.ZodType<Credential> => {
  const { MicrosoftAppType, MicrosoftAppCredential } = Kind.parse(environment);
  return proofs[MicrosoftAppCredential ?? (MicrosoftAppType === undefined ? 'secret' : 'managed-identity')];
};

const expected: Readonly<Record<string, string>> = {
  MicrosoftAppType: 'SingleTenant or UserAssignedMSI',
  MicrosoftAppId: 'the app id of the bot registration, a GUID without braces',
  MicrosoftAppCredential: 'secret, certificate, managed-identity or federated',
  MicrosoftAppTenantId: 'the id of the tenant of the registration, a GUID without braces',
  AllowedTenants: 'one or more tenant ids, separated by commas',
  MicrosoftCloud: 'public, gcc, gcc-high or dod',
  AllowedServiceUrls: 'host patterns, separated by commas',
  ToBotFromChannelOpenIdMetadataUrl: 'an absolute URL',
  ToBotFromChannelTokenIssuer: 'the issuer of the tokens sent to the bot',
  ToChannelFromBotLoginUrl: 'an absolute URL',
  TabTokenKeysUrl: 'an absolute URL; {tid} may stand for the tenant',
  TabTokenIssuers: 'the issuers of the tokens of Teams, separated by commas, with {tid} for the tenant',
  IDENTITY_ENDPOINT: 'the address that the platform sets for managed identities',
};

const expectedOfProof: Readonly<Record<string, string>> = {
  MicrosoftAppPassword: 'a client secret of the bot registration, without spaces around it',
  MicrosoftAppCertificateFile: 'a PEM file with the private key and its certificate',
  ManagedIdentityClientId: 'the client id of the managed identity that the registration trusts, a GUID without braces',
};

const channelOf = (settings: Registration, credential: Credential): ChannelSettings => {
  const cloud = clouds[settings.MicrosoftCloud];
  const { IDENTITY_ENDPOINT: address, IDENTITY_HEADER: header } = settings;
  return {
    appId: settings.MicrosoftAppId,
    credential,
    ...(address === undefined || header === undefined ? {} : { identityEndpoint: { url: address, header } }),
    tenants: settings.AllowedTenants,
    serviceUrls: settings.AllowedServiceUrls ?? cloud.serviceUrls,
    openIdMetadataUrl: settings.ToBotFromChannelOpenIdMetadataUrl ?? cloud.openIdMetadataUrl,
    tokenIssuer: settings.ToBotFromChannelTokenIssuer ?? cloud.tokenIssuer,
    loginUrl: settings.ToChannelFromBotLoginUrl ?? `${cloud.authority}/${settings.MicrosoftAppTenantId}`,
    scope: cloud.scope,
    exchange: cloud.exchange,
  };
};

const tabOf = (settings: Registration): TabSettings => {
  const { authority } = clouds[settings.MicrosoftCloud];
  return {
    appId: settings.MicrosoftAppId,
    tenants: settings.AllowedTenants,
    keysUrl: settings.TabTokenKeysUrl ?? `${authority}/common/discovery/v2.0/keys`,
    issuers: settings.TabTokenIssuers ?? [`${authority}/{tid}/v2.0`, 'https://sts.windows.net/{tid}/'],
  };
};

/** What is said to and by Teams, and who looks at the pages; or one line for each setting that is missing or wrong. */
export const readTeams = (
  environment: Environment,
): Result<{ channel: ChannelSettings; tab: TabSettings }, string[]> => {
  const settings = readGroup(environment, Registration, expected);
  const credential = readGroup(environment, proofOf(environment), expectedOfProof);
  if (!settings.ok || !credential.ok) {
    return failed([...(settings.ok ? [] : settings.problem), ...(credential.ok ? [] : credential.problem)]);
  }
  return ok({ channel: channelOf(settings.value, credential.value), tab: tabOf(settings.value) });
};
