import { createSign, generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** A small Microsoft of the bench: keys, a token for the way out, and a Connector that takes every message. */
export interface Cloud {
  origin: string;
  serviceUrl: string;
  appId: string;
  /** The tenant of the bot's registration. */
  tenant: string;
  /** Whose people speak: Teams takes forty messages a second for each of them, and the bot knows it. */
  tenants: readonly string[];
  /** A token as the Bot Connector sends it, each with an id of its own. */
  connectorToken: () => string;
  /** The same, issued by the tenant: for the one peer that finds no other keys here. */
  tenantToken: () => string;
  /** As good as the others, but for a signature that no key of ours made. */
  junkToken: () => string;
  /** Messages and updates that arrived with the right token, and what came without. */
  taken: () => { messages: number; refused: number };
  /** The message with buttons that came last to a conversation, or was changed there last. */
  lastIn: (conversation: string) => Message | undefined;
  close: () => Promise<void>;
}

/** What the bot said: under which id, and the activity as JSON. */
export interface Message {
  id: string;
  body: string;
}

/** Of more conversations the last message is not remembered. */
const mostConversations = 4096;

const appId = '0a1b2c3d-0000-4000-8000-000000000001';
const tenant = '0a1b2c3d-0000-4000-8000-000000000002';
const tenants = Array.from(
  { length: 200 },
  (_, place) => `0a1b2c3d-0000-4000-8000-1${String(place).padStart(11, '0')}`,
);
const kid = 'bench';

const endOfBench = (): number => Math.floor(Date.now() / 1000) + 86_400;

/** A JSON Web Token, RS256, by this private key. */
const signed = (claims: object, key: KeyObject): string => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part(claims)}`;
  return `${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
};

const newKeys = () => generateKeyPairSync('rsa', { modulusLength: 2048 });

const answer = (response: ServerResponse, status: number, body: object): void => {
  const text = JSON.stringify(body);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
};

const readAll = (request: IncomingMessage, done: (text: string) => void): void => {
  let text = '';
  request.setEncoding('utf8');
  request.on('data', (piece: string) => (text += piece));
  request.on('end', () => {
    done(text);
  });
};

/** What the Connector does instead of taking a message; nothing where it takes it. */
export type Misbehaving = () => ((response: ServerResponse) => void) | undefined;

export const openCloud = async (misbehaving: Misbehaving = () => undefined): Promise<Cloud> => {
  const ours = newKeys();
  const foreign = newKeys();
  const outbound = `Bearer ${signed({ aud: 'https://api.botframework.com', appid: appId, exp: endOfBench() }, ours.privateKey)}`;
  const keys = {
    keys: [{ ...ours.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] }],
  };
  let [messages, refused, ids] = [0, 0, 0];

  const lastMessages = new Map<string, Message>();
  const remember = (conversation: string, message: Message): void => {
    const [oldest] = lastMessages.keys();
    if (lastMessages.size >= mostConversations && oldest !== undefined) lastMessages.delete(oldest);
    lastMessages.set(conversation, message);
  };

  const takeMessage = (request: IncomingMessage, response: ServerResponse): void => {
    const isAllowed = request.headers.authorization === outbound;
    const [, conversation = '', changed] =
      /conversations\/([^/]+)\/activities(?:\/([^/?]+))?/.exec(request.url ?? '') ?? [];
    readAll(request, (body) => {
      const id = changed ?? `m${(ids += 1)}`;
      if (body.includes('"Action.Execute"')) remember(decodeURIComponent(conversation), { id, body });
      if (isAllowed) messages += 1;
      else refused += 1;
      const instead = misbehaving();
      if (instead === undefined) answer(response, isAllowed ? 201 : 401, { id });
      else instead(response);
    });
  };

  const server = createServer((request, response) => {
    const { url = '' } = request;
    if (url.includes('/v3/conversations/')) takeMessage(request, response);
    else if (url.endsWith('/keys')) answer(response, 200, keys);
    else if (url.endsWith('/openidconfiguration')) {
      answer(response, 200, { issuer: 'https://api.botframework.com', jwks_uri: `${origin}/v1/.well-known/keys` });
    } else {
      request.resume();
      answer(response, 200, { access_token: outbound.slice(7), expires_in: 3600, token_type: 'Bearer' });
    }
  });
  server.keepAliveTimeout = 600_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port');
  const origin = `http://127.0.0.1:${address.port}`;
  const serviceUrl = `${origin}/teams/`;

  const token = (iss: string, key: KeyObject): string => {
    const now = Math.floor(Date.now() / 1000);
    return signed(
      { iss, aud: appId, nbf: now - 60, exp: endOfBench(), serviceurl: serviceUrl, jti: randomUUID() },
      key,
    );
  };
  const trusted = 'https://api.botframework.com';
  return {
    ...{ origin, serviceUrl, appId, tenant, tenants },
    connectorToken: () => token(trusted, ours.privateKey),
    tenantToken: () => token(`https://sts.windows.net/${tenant}/`, ours.privateKey),
    junkToken: () => token(trusted, foreign.privateKey),
    taken: () => ({ messages, refused }),
    lastIn: (conversation) => lastMessages.get(conversation),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
