import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

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
  /** Published too, under `other-channel`, and not for Teams. */
  keyOfOtherChannel: CryptoKey;
  /** What the issuer answers from now on. */
  behave: (how: keyof typeof oddities | 'well' | 'down') => void;
  /** What Teams answers from now on when it is asked about somebody in a conversation; a status alone is an answer too. */
  rosterSays: (status: number, body?: object) => void;
  /** How often it was asked about somebody. */
  askedOfRoster: () => number;
  /** Bodies of the messages that the bot sent, as they came. */
  said: () => string[];
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

/** What comes instead of keys. */
const oddities = {
  html: [200, '<html>'],
  empty: [200, '{"keys":[]}'],
  failing: [500, 'it broke'],
  'of another kind': [
    200,
    '{"keys":[{"kty":"EC","kid":"k","crv":"P-256","x":"x","y":"y","endorsements":["msteams"]}]}',
  ],
  endless: [200, JSON.stringify({ keys: ['x'.repeat(10_000_000)] })],
} as const;

interface Told {
  status: number;
  body: object;
}

/** Teams behind its login: takes every message, and says of everybody the same. */
const createTeamsAnswers = () => {
  const said: string[] = [];
  let asked = 0;
  let member: Told = { status: 200, body: {} };
  const answer = async (request: IncomingMessage): Promise<Told> => {
    if (request.url?.startsWith('/login/') === true)
      return { status: 200, body: { access_token: 'token-canary', expires_in: 3600 } };
    if (request.url?.includes('/members/') === true) {
      asked += 1;
      return member;
    }
    said.push(await text(request));
    return { status: 201, body: { id: randomUUID() } };
  };
  return {
    answer,
    said: () => said,
    askedOfRoster: () => asked,
    rosterSays: (status: number, body: object = {}) => {
      member = { status, body };
    },
  };
};

export const openIssuer = async (): Promise<Issuer> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const { privateKey: otherKey } = await generateKeyPair('RS256');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, endorsements: ['msteams'] };
  const { privateKey: keyOfOtherChannel, publicKey: ofOtherChannel } = await generateKeyPair('RS256', {
    extractable: true,
  });
  const jwks = [jwk, { ...(await exportJWK(ofOtherChannel)), kid: 'other-channel', endorsements: ['webchat'] }];
  let how: Parameters<Issuer['behave']>[0] = 'well';
  let asked = 0;
  const teams = createTeamsAnswers();
  const answerKeys = (response: ServerResponse, url: string | undefined): void => {
    const answers = { keys: { keys: jwks }, openid: { jwks_uri: `${origin()}/keys` } };
    const body = JSON.stringify(url === '/keys' ? answers.keys : answers.openid);
    const [status, odd] = how === 'well' || how === 'down' ? [200, body] : oddities[how];
    response.writeHead(status);
    response.end(url === '/keys' || how !== 'empty' ? odd : body);
  };
  const server = createServer((request, response) => {
    const isForKeys = request.url === '/keys' || request.url === '/openid';
    if (isForKeys) asked += 1;
    if (how === 'down') response.destroy();
    else if (isForKeys) answerKeys(response, request.url);
    else
      teams.answer(request).then(
        ({ status, body }) => {
          response.writeHead(status, { 'content-type': 'application/json' });
          response.end(JSON.stringify(body));
        },
        () => response.destroy(),
      );
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
    keyOfOtherChannel,
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
    rosterSays: teams.rosterSays,
    askedOfRoster: teams.askedOfRoster,
    said: teams.said,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
