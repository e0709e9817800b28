import { randomUUID } from 'node:crypto';
import { request } from 'node:http';

import { apiRoutes } from '../../bot/api/routes.ts';
import { Problem } from '../../src/api/problem.ts';
import type { BotUnderTest } from '../support/bot-under-test.ts';

export interface Answered {
  status: number;
  headers: NodeJS.Dict<string | string[]>;
  text: string;
  /** Parsed, where it is JSON. */
  body: unknown;
}

export interface Sent {
  method?: string;
  token?: string | undefined;
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is. */
  raw?: string | Buffer;
  headers?: Record<string, string>;
}

/** What a page sends, byte for byte: no client of ours or of the platform's tidies the address. */
export type Ask = (path: string, sent?: Sent) => Promise<Answered>;

const parsed = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
};

const sendTo =
  (bot: BotUnderTest): Ask =>
  (path, { method = 'GET', token, json, raw, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(bot.messagesUrl());
      const body = raw ?? (json === undefined ? undefined : JSON.stringify(json));
      const call = request(
        {
          hostname,
          port,
          path,
          method,
          agent: false,
          headers: {
            ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
            ...(json === undefined ? {} : { 'content-type': 'application/json' }),
            ...(body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }),
            ...headers,
          },
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () => {
            const text = Buffer.concat(parts).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text, body: parsed(text) });
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });

const routeOf = (method: string, path: string) => {
  const [address = ''] = path.replace(/^\/api\/v1/, '').split('?');
  return apiRoutes.find(
    (route) =>
      route.method.toUpperCase() === method && new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(address),
  );
};

/** Every answer that a test gets has the shape that the description of the API promises. */
const hold = (method: string, path: string, answered: Answered): void => {
  if (answered.status === 431 || answered.status === 400) {
    if (answered.body === undefined) return;
  }
  if (answered.status >= 400) {
    Problem.parse(answered.body);
    return;
  }
  const shape = routeOf(method, path)?.endpoint.shapes.answer;
  if (shape === undefined) return;
  if (typeof shape === 'string') expect(answered.headers['content-type']).toContain(shape);
  else shape.parse(answered.body);
};

export const askerOf = (bot: BotUnderTest): Ask => {
  const send = sendTo(bot);
  return async (path, sent = {}) => {
    const answered = await send(path, sent);
    hold(sent.method ?? 'GET', path, answered);
    return answered;
  };
};

/** The headers of a change: a key of its own, and the version it is made on. */
export const change = (version?: number, key: string = randomUUID()): Record<string, string> => ({
  'idempotency-key': key,
  ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
});

export const facts = {
  channel: 'csp_other',
  product_kind: 'license_nce',
  goal: 'move_billing',
  partner_role: 'direct_bill',
  source_partner_willing: true,
};
