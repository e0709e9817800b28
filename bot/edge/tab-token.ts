import { decodeJwt, errors, jwtVerify } from 'jose';
import { z } from 'zod';

import type { Actor } from '../../src/cases/case.ts';
import type { Clock } from '../../src/clock.ts';
import type { TabSettings } from '../../src/config.ts';
import { tidy } from '../../src/language/fold.ts';
import { failed, ok, type Result } from '../../src/result.ts';
import { createSigningKeys, KeysUnavailable, type SigningKeys } from './signing-keys.ts';

/** `refused`: not a person who signed in through Teams. `tenant`: one whose organisation is not served. */
export type SignInProblem = 'refused' | 'tenant' | 'keys-unavailable';

const skewSeconds = 300;
const delegated = 'access_as_user';

const Claims = z.object({
  tid: z.guid().transform((id) => id.toLowerCase()),
  oid: z.guid().transform((id) => id.toLowerCase()),
  /** Scopes of a person; a token of an app alone has roles instead. */
  scp: z.string().refine((scopes) => scopes.split(' ').includes(delegated)),
  /** The client that asked for the token: `azp` in version 2, `appid` in version 1. */
  azp: z.string().optional(),
  appid: z.string().optional(),
  name: z.string().optional(),
});

/** Teams, Microsoft 365 and Outlook: on the web, the desktop and phones. */
const hosts: ReadonlySet<string> = new Set([
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346',
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  '4765445b-32c6-49b0-83e6-1d93765276ca',
  '0ec893e0-5785-4de6-99da-4ed124e5296c',
  'd3590ed6-52b3-4102-aeff-aad2292ab01c',
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3',
  '27922004-5251-4030-b22d-91ecd9a37ea4',
]);

const audiencesOf = (appId: string, publicUrl: string | undefined): string[] => [
  appId,
  `api://${appId}`,
  `api://botid-${appId}`,
  ...hostedAudiences(appId, publicUrl),
];

/** As a page alone registers itself, and as a page with a bot does, which is how the app package names us. */
const hostedAudiences = (appId: string, publicUrl: string | undefined): string[] => {
  if (publicUrl === undefined) return [];
  const { host } = new URL(publicUrl);
  return [`api://${host}/${appId}`, `api://${host}/botid-${appId}`];
};

const filledIn = (pattern: string, tenant: string): string => pattern.replaceAll('{tid}', tenant);

/** A key that is published for one issuer signs for that one alone; `{tenantid}` stands for any tenant. */
const maySign = (issuer: string | undefined, tenant: string): boolean =>
  issuer === undefined || issuer.includes('{tenantid}') || issuer.toLowerCase().includes(tenant);

const nameOf = ({ name = '', oid }: z.infer<typeof Claims>): string => tidy(name).slice(0, 120) || oid;

/** Which tenant a token says it is of, before anything of it is believed: only to choose the keys to check it by. */
const claimedTenant = (token: string): string | undefined => {
  try {
    return z.guid().safeParse(decodeJwt(token)['tid']).data?.toLowerCase();
  } catch {
    return undefined;
  }
};

/** One set of keys for all tenants, or one for each where the address names the tenant; never more than are served. */
const keysReader = ({ keysUrl, tenants }: TabSettings, clock: Clock) => {
  const shared = createSigningKeys({ clock, addressOf: () => Promise.resolve(keysUrl) });
  const own = new Map<string, SigningKeys>(
    tenants.map((tenant) => {
      const addressOf = () => Promise.resolve(filledIn(keysUrl, tenant));
      return [tenant, createSigningKeys({ clock, addressOf })];
    }),
  );
  return (tenant: string): SigningKeys | undefined => (keysUrl.includes('{tid}') ? own.get(tenant) : shared);
};

export interface SignInParts {
  settings: TabSettings;
  publicUrl: string | undefined;
  clock: Clock;
}

/**
 * Checks the token that Teams hands to a page for its person, signature first: RS256 by a key of Entra, for our app, from
 * the issuer of its own tenant, in time, for a person and not for an app. Who acts is what it says, and nothing else.
 */
export const createSignInCheck = ({ settings, publicUrl, clock }: SignInParts) => {
  const keysOf = keysReader(settings, clock);
  const audience = audiencesOf(settings.appId, publicUrl);
  const served = new Set(settings.tenants);

  const verify = async (token: string, tenant: string): Promise<Result<Actor, SignInProblem>> => {
    const keys = keysOf(tenant);
    if (keys === undefined) return failed('refused');
    const { payload } = await jwtVerify(
      token,
      async ({ kid = '' }) => {
        const found = await keys.find(kid);
        if (found === undefined || !maySign(found.issuer, tenant)) throw new errors.JWKSNoMatchingKey();
        return found.key;
      },
      {
        algorithms: ['RS256'],
        issuer: settings.issuers.map((pattern) => filledIn(pattern, tenant)),
        audience,
        clockTolerance: skewSeconds,
        currentDate: clock.now(),
        requiredClaims: ['exp', 'nbf', 'tid', 'oid', 'scp'],
      },
    );
    const claims = Claims.parse(payload);
    if (!hosts.has(claims.azp ?? claims.appid ?? '')) return failed('refused');
    if (!served.has(claims.tid)) return failed('tenant');
    return ok({ tenant: claims.tid, agent: claims.oid, name: nameOf(claims) });
  };

  return async (authorization: string | undefined): Promise<Result<Actor, SignInProblem>> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    const tenant = token === undefined ? undefined : claimedTenant(token);
    if (token === undefined || tenant === undefined) return failed('refused');
    try {
      return await verify(token, tenant);
    } catch (problem) {
      return failed(problem instanceof KeysUnavailable ? 'keys-unavailable' : 'refused');
    }
  };
};
export type SignInCheck = ReturnType<typeof createSignInCheck>;
