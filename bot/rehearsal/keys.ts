import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, jwtVerify, SignJWT } from 'jose';
import { type Clock } from '../../src/clock.ts';
import { APP_ID, CHANNEL_AUDIENCE, CHANNEL_ISSUER, TEAMS_CLIENT, TENANT_ID } from './identities.ts';
import type { Person } from './people.ts';

/** The room's own signing key: it vouches for activities and for the bot's access, as Microsoft's two issuers do. */
export interface Keys {
  jwks(): Promise<JSONWebKeySet>;
  /** What stands in the Authorization header of an activity sent to the bot. */
  activityToken(serviceUrl: string): Promise<string>;
  /** What the bot gets for its credentials and shows to the connector. */
  botToken(): Promise<string>;
  isBotToken(token: string): Promise<boolean>;
  /** What Teams hands to a page for the person who looks at it. */
  tabToken(person: Pick<Person, 'aadObjectId' | 'name' | 'email'>): Promise<{ token: string; expiresAt: Date }>;
}

const LIFE_SECONDS = 3600;
/** The clocks of the room and of the bot may stand a little apart. */
const SKEW_SECONDS = 60;
const ENTRA = `https://login.microsoftonline.com/${TENANT_ID}/v2.0`;
const STS = `https://sts.windows.net/${TENANT_ID}/`;

/** A test's clock must not outrun a token, and the bot may read the machine's: the later one counts. */
const expiry = (clock: Clock): Date => new Date(Math.max(clock.now().getTime(), Date.now()) + LIFE_SECONDS * 1000);

export const createKeys = (clock: Clock): Keys => {
  const kid = randomUUID();
  // Made off the main thread while the room opens; whoever needs it first waits for it.
  const pair = generateKeyPair('RS256');
  const sign = async (issuer: string, audience: string, claims: Record<string, unknown>): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime(expiry(clock))
      .sign((await pair).privateKey);
  return {
    async tabToken({ aadObjectId: oid, name, email }) {
      const now = Math.floor(Math.min(clock.now().getTime(), Date.now()) / 1000);
      const claims = {
        ver: '2.0',
        tid: TENANT_ID,
        oid,
        name,
        preferred_username: email,
        azp: TEAMS_CLIENT,
        scp: 'access_as_user',
        nbf: now - SKEW_SECONDS,
      };
      return { token: await sign(ENTRA, APP_ID, claims), expiresAt: expiry(clock) };
    },
    async jwks() {
      const jwk = await exportJWK((await pair).publicKey);
      return { keys: [{ ...jwk, kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }] };
    },
    activityToken: (serviceUrl) => sign(CHANNEL_ISSUER, APP_ID, { serviceurl: serviceUrl }),
    botToken: () => sign(STS, CHANNEL_AUDIENCE, { appid: APP_ID, tid: TENANT_ID, jti: randomUUID() }),
    async isBotToken(token) {
      const { publicKey } = await pair;
      const check = { issuer: STS, audience: CHANNEL_AUDIENCE, algorithms: ['RS256'] };
      return jwtVerify(token, publicKey, check).then(
        ({ payload }) => payload['appid'] === APP_ID,
        () => false,
      );
    },
  };
};
