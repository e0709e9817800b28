import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { Agent, createServer, request as ask, type IncomingMessage } from 'node:http';

import { z } from 'zod';

/**
 * What no bot can be cheaper than: Node's own server that checks the token's signature and claims, reads the activity and
 * replies with a token over a connection that is kept. No SDK, no shape check, no tenant, no storage, no error handling.
 */
const { PORT = '0', CLOUD = '', APP_ID = '' } = process.env;

const json = async (path: string, init?: RequestInit): Promise<unknown> =>
  (await fetch(`${CLOUD}${path}`, init)).json();

const Keys = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });
const readKey = async (): Promise<KeyObject> => {
  const [jwk] = Keys.parse(await json('/v1/.well-known/keys')).keys;
  if (jwk === undefined) throw new Error('No key');
  return createPublicKey({ key: jwk, format: 'jwk' });
};

const Claims = z.object({ iss: z.string(), aud: z.string(), exp: z.number() });

const isGood = (authorization: string, key: KeyObject): boolean => {
  const [head = '', claims = '', signature = ''] = authorization.slice(7).split('.');
  if (!verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), key, Buffer.from(signature, 'base64url'))) return false;
  const { iss, aud, exp } = Claims.parse(JSON.parse(Buffer.from(claims, 'base64url').toString()));
  return iss === 'https://api.botframework.com' && aud === APP_ID && exp * 1000 > Date.now();
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let body = '';
  for await (const piece of request.setEncoding('utf8')) body += String(piece);
  return body;
};

const Activity = z.object({ text: z.string(), serviceUrl: z.string(), conversation: z.object({ id: z.string() }) });
const agent = new Agent({ keepAlive: true });

const reply = (activity: z.infer<typeof Activity>, token: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const body = JSON.stringify({ type: 'message', text: `Echo: ${activity.text}` });
    const url = `${activity.serviceUrl}v3/conversations/${encodeURIComponent(activity.conversation.id)}/activities`;
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    };
    ask(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.on('end', resolve);
    })
      .on('error', reject)
      .end(body);
  });

const key = await readKey();
const Token = z.object({ access_token: z.string() });
const token = Token.parse(await json('/login/oauth2/v2.0/token', { method: 'POST' })).access_token;

createServer((request, response) => {
  const serve = async (): Promise<number> => {
    if (!isGood(request.headers.authorization ?? '', key)) return 401;
    await reply(Activity.parse(JSON.parse(await bodyOf(request))), token);
    return 200;
  };
  serve()
    .catch(() => 500)
    .then((status) => {
      response.writeHead(status, { 'content-length': 0 });
      response.end();
    })
    .catch(() => response.destroy());
}).listen(Number(PORT), '127.0.0.1');
