import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';

import { testClock } from './bot-under-test.ts';

/** A small Microsoft of our own: hands out keys and tokens, good ones and every kind of bad one. */
export interface Issuer {
  settings: Record<string, string>;
  appId: string;
  tenant: string;
  serviceUrl: string;
  /** A good token, but for what is changed. */
  token: (
    changes?: JWTPayload,
    header?: { kid?: string; alg?: string },
    key?: CryptoKey | Uint8Array,
  ) => Promise<string>;
  /** A good token of a person who looks at a page in Teams, but for what is changed. */
  tabToken: Issuer['token'];
  /** A second tenant that is served. */
  otherTenant: string;
  /** The public key as a PEM-like text, for those who sign with it. */
  publicKey: Uint8Array;
  otherKey: CryptoKey;
  /** What the issuer answers from now on. */
  behave: (how: 'well' | 'down' | 'html' | 'empty') => void;
  /** How often its keys were asked for. */
  asked: () => number;
  close: () => Promise<void>;
}

const appId = '0a1b2c3d-0000-4000-8000-000000000001';
const tenant = '0a1b2c3d-0000-4000-8000-000000000002';
const otherTenant = '0a1b2c3d-0000-4000-8000-000000000003';
const agent = '0a1b2c3d-0000-4000-8000-0000000000a1';
const teamsOnTheWeb = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const trusted = 'https://api.botframework.com';

export const openIssuer = async (): Promise<Issuer> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const { privateKey: otherKey } = await generateKeyPair('RS256');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, endorsements: ['msteams'] };
  let how: Parameters<Issuer['behave']>[0] = 'well';
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    const answers = {
      well: request.url === '/keys' ? { keys: [jwk] } : { jwks_uri: `${origin()}/keys` },
      empty: request.url === '/keys' ? { keys: [] } : { jwks_uri: `${origin()}/keys` },
    };
    if (how === 'down') response.destroy();
    else response.end(how === 'html' ? '<html>' : JSON.stringify(answers[how]));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = () => {
    const address = server.address();
    return typeof address === 'object' && address !== null ? `http://127.0.0.1:${address.port}` : '';
  };
  const serviceUrl = `${origin()}/teams/`;
  return {
    appId,
    tenant,
    otherTenant,
    serviceUrl,
    otherKey,
    publicKey: new TextEncoder().encode(JSON.stringify(jwk)),
    settings: {
      MicrosoftAppId: appId,
      MicrosoftAppPassword: 'secret-canary-4711',
      MicrosoftAppTenantId: tenant,
      AllowedTenants: `${tenant},${otherTenant}`,
      AllowedServiceUrls: origin(),
      ToBotFromChannelOpenIdMetadataUrl: `${origin()}/openid`,
      ToBotFromChannelTokenIssuer: trusted,
      ToChannelFromBotLoginUrl: `${origin()}/login`,
      TabTokenKeysUrl: `${origin()}/keys`,
    },
    token: (changes = {}, header = {}, key = privateKey) => {
      const now = Math.floor(testClock.now().getTime() / 1000);
      const claims = { iss: trusted, aud: appId, nbf: now - 10, exp: now + 3600, serviceurl: serviceUrl, ...changes };
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key);
    },
    tabToken: (changes = {}, header = {}, key = privateKey) => {
      const now = Math.floor(testClock.now().getTime() / 1000);
      const tid = typeof changes['tid'] === 'string' ? changes['tid'] : tenant;
      const iss = `https://login.microsoftonline.com/${tid}/v2.0`;
      const person = { tid, oid: agent, name: 'Ana', azp: teamsOnTheWeb, scp: 'access_as_user', ver: '2.0' };
      const claims = { iss, aud: appId, nbf: now - 10, exp: now + 3600, ...person, ...changes };
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(key);
    },
    behave: (now) => {
      how = now;
    },
    asked: () => asked,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
