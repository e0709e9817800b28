import fc from 'fast-check';

import type { Cloud } from '../../bench/edge/cloud.ts';
import { bodies } from './activities.ts';

/** What is written to a connection. `isSound`: it is HTTP, so that an answer has to come. */
export interface Attempt {
  bytes: Buffer;
  isSound: boolean;
}

const cut = (token: string, at: number): string => token.slice(0, token.length - 1 - at);

/** Good ones for most, so that what is behind them is reached; every kind of bad one for the rest. */
const tokens = (cloud: Cloud): fc.Arbitrary<string> => {
  const good = Array.from({ length: 20 }, () => `Bearer ${cloud.connectorToken()}`);
  const [one = ''] = good;
  const [, claims = '', signature = ''] = one.split('.');
  const none = Buffer.from('{"alg":"none"}').toString('base64url');
  return fc.oneof(
    { weight: 16, arbitrary: fc.constantFrom(...good) },
    { weight: 1, arbitrary: fc.nat(300).map((at) => cut(one, at)) },
    { weight: 1, arbitrary: fc.base64String({ maxLength: 300 }).map((junk) => `${one}${junk}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        `Bearer ${cloud.junkToken()}`,
        `Bearer ${none}.${claims}.`,
        `Bearer ${none}.${claims}.${signature}`,
      ),
    },
    { weight: 1, arbitrary: fc.string({ maxLength: 200 }).map((junk) => `Bearer ${junk.replace(/[^ -~]/g, 'x')}`) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        'Bearer',
        'Basic eDp5',
        `Bearer ${'a'.repeat(7000)}`,
        one.toLowerCase(),
        one.replace(' ', '  '),
      ),
    },
  );
};

const header = (name: string, value: string | undefined): string =>
  value === undefined ? '' : `${name}: ${value}\r\n`;

const types = fc.oneof(
  { weight: 20, arbitrary: fc.constant('application/json; charset=utf-8') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      undefined,
      'text/plain',
      'multipart/form-data; boundary=x',
      'application/jsonp',
      'application/x-www-form-urlencoded',
    ),
  },
);

const encodings = fc.oneof(
  { weight: 30, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('gzip', 'deflate', 'br', 'identity', 'gzip, gzip', 'x') },
);

/** An activity in a request that is HTTP all through. */
const messages = (cloud: Cloud): fc.Arbitrary<Attempt> =>
  fc.tuple(bodies(cloud), tokens(cloud), types, encodings).map(([body, token, type, encoding]) => {
    const bytes = Buffer.from(body);
    const head = [
      'POST /api/messages HTTP/1.1\r\nhost: fuzz\r\n',
      header('authorization', token === '' ? undefined : token),
      header('content-type', type),
      header('content-encoding', encoding),
      header('content-length', String(bytes.length)),
    ].join('');
    return { bytes: Buffer.concat([Buffer.from(`${head}\r\n`, 'latin1'), bytes]), isSound: true };
  });

const methods = ['GET', 'HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'POST', 'TRACE'] as const;
const paths = [
  ...[
    '/',
    '/api/messages',
    '/api/messages/',
    '/api//messages',
    '/health/live',
    '/health/ready',
    '/download/x',
    '/tab/',
  ],
  ...[
    '/tab/../package.json',
    '/tab/%2e%2e/%2e%2e/package.json',
    '/tab/%00',
    '/api/v1/cases',
    '/api/v1/cases/1',
    '/api/v1/me',
  ],
  ...[
    '/api/v1/cases?cursor=%FF',
    '/api/v1/openapi.json',
    '/%',
    '/%E0%A4%A',
    `/${'a'.repeat(3000)}`,
    '/api/v1/cases/%F0%9F%92%A9',
  ],
] as const;

/** Other addresses and methods than the one of Teams. */
const elsewhere: fc.Arbitrary<Attempt> = fc
  .tuple(
    fc.constantFrom(...methods),
    fc.oneof(fc.constantFrom(...paths), fc.webPath()),
    fc.constantFrom('', 'Bearer x.y.z'),
  )
  .map(([method, path, token]) => ({
    bytes: Buffer.from(
      `${method} ${path === '' ? '/' : path} HTTP/1.1\r\nhost: fuzz\r\n${header('authorization', token === '' ? undefined : token)}content-length: 0\r\n\r\n`,
      'latin1',
    ),
    isSound: method !== 'HEAD',
  }));

const oddities = [
  'GET / HTTP/0.9\r\n\r\n',
  'GET / HTTP/1.1\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ncontent-length: 6\r\n\r\nhello',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nffffffffffff\r\nx',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: -1\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-length: 99999999999999999999\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 2\r\n\r\n{}',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\nexpect: a miracle\r\n\r\n',
  'POST /api/messages HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n',
  'CONNECT example.com:443 HTTP/1.1\r\nhost: x\r\n\r\n',
  `GET /health/live HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
  `GET /health/live HTTP/1.1\r\nhost: x\r\n${'x: y\r\n'.repeat(3000)}\r\n`,
  'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(20),
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
] as const;

/** What is hardly HTTP, or stops in the middle. */
const raw = (cloud: Cloud): fc.Arbitrary<Attempt> =>
  fc
    .oneof(
      fc.constantFrom(...oddities).map((text) => Buffer.from(text, 'latin1')),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
      fc.tuple(messages(cloud), fc.nat(1500)).map(([{ bytes }, end]) => bytes.subarray(0, end)),
      fc.tuple(messages(cloud), fc.nat(900), fc.nat(255)).map(([{ bytes }, at, value]) => {
        const changed = Buffer.from(bytes);
        if (at < changed.length) changed[at] = value;
        return changed;
      }),
    )
    .map((bytes) => ({ bytes, isSound: false }));

/** The grammar of everything that may come to the door. */
export const attempts = (cloud: Cloud): fc.Arbitrary<Attempt> =>
  fc.oneof(
    { weight: 16, arbitrary: messages(cloud) },
    { weight: 2, arbitrary: elsewhere },
    { weight: 2, arbitrary: raw(cloud) },
  );
