import { once } from 'node:events';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { openDoor, type Door, type Sent } from '../../support/door.ts';

/** What may be said: the rows B1 to B10 through the door; B11 to B28 are in `test/bot/bad-input.test.ts`. */
let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const json = (value: unknown): string => JSON.stringify(value);
const utf16 = (): Buffer => Buffer.from(json(door.activity()), 'utf16le');
const withMark = (): Buffer => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json(door.activity()))]);
const encoded = (encoding: string, body: Buffer | string): Sent => ({
  body,
  headers: { 'content-encoding': encoding },
});
const typed = (type: string, body: string): Sent => ({ body, headers: { 'content-type': type } });

const rows: [string, string, number, () => Sent][] = [
  ['B1', 'nothing', 400, () => ({ body: '' })],
  ['B1', '{}', 400, () => ({ body: '{}' })],
  ['B1', 'an array', 400, () => ({ body: '[]' })],
  ['B1', 'null', 400, () => ({ body: 'null' })],
  ['B1', 'a string', 400, () => ({ body: '"x"' })],
  ['B1', 'a number', 400, () => ({ body: '7' })],
  ['B2', 'broken JSON', 400, () => ({ body: '{"type":' })],
  ['B2', 'two documents', 400, () => ({ body: '{}{}' })],
  ['B2', 'more behind the end', 400, () => ({ body: `${json(door.activity())}\n}` })],
  ['B2', 'UTF-16', 400, () => ({ body: utf16() })],
  ['B2', 'a byte order mark', 400, () => ({ body: withMark() })],
  ['B2', 'broken UTF-8', 400, () => ({ body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) })],
  ['B5', '200,000 brackets', 400, () => ({ body: '['.repeat(200_000) })],
  ['B6', '300 KB', 413, () => ({ body: json(door.activity({ text: 'x'.repeat(300_000) })) })],
  ['B6', '10 MB', 413, () => ({ body: Buffer.alloc(10_000_000) })],
  ['B7', 'gzip that is none', 415, () => encoded('gzip', 'not gzip')],
  ['B7', 'cut gzip', 415, () => encoded('gzip', gzipSync(json(door.activity())).subarray(0, 20))],
  ['B8', 'a gzip bomb', 415, () => encoded('gzip', gzipSync(Buffer.alloc(20_000_000)))],
  ['B9', 'brotli', 415, () => encoded('br', 'x')],
  ['B9', 'deflate', 415, () => encoded('deflate', 'x')],
  ['B9', 'gzip in gzip', 415, () => encoded('gzip, gzip', gzipSync(gzipSync('{}')))],
  ['B10', 'a form with a file', 415, () => typed('multipart/form-data; boundary=x', '--x\r\n\r\n--x--')],
  ['B10', 'a form', 415, () => typed('application/x-www-form-urlencoded', 'type=message')],
  ['B10', 'bytes', 415, () => typed('application/octet-stream', json(door.activity()))],
  ['B10', 'plain text', 415, () => typed('text/plain', json(door.activity()))],
  ['B10', 'a type that looks alike', 415, () => typed('application/jsonx', json(door.activity()))],
];

/** What a client gets that stops sending, or that was cut off, before it read the answer. */
const cut = { status: 0, body: '' };

const sent = async (made: Sent) => {
  try {
    return await door.send(made);
  } catch {
    return cut;
  }
};

describe('a body that cannot be used', () => {
  it.each(rows)('%s: %s is answered with %i, and the process lives on', async (_, _what, status, made) => {
    const answer = await sent({ token: await door.issuer.token(), ...made() });
    expect([{ status, body: '' }, ...(status === 413 ? [cut] : [])]).toContainEqual(answer);
    expect(await door.isAlive()).toBe(true);
  });

  it.each(rows)('%s: %s without a token is 401, unread', async (_, _what, _status, made) => {
    const { body = '', ...rest } = made();
    expect((await door.send({ ...rest, body: body.slice(0, 1000) })).status).toBe(401);
  });
});

/** Writes what no client of Node would write, and reads until the end. */
const written = async (start: string, ...pieces: string[]): Promise<string> => {
  const { hostname, port } = new URL(door.bot.messagesUrl());
  const socket = connect(Number(port), hostname);
  const parts: Buffer[] = [];
  socket.on('data', (piece: Buffer) => parts.push(piece));
  socket.on('error', () => undefined);
  socket.write(Buffer.from(start, 'latin1'));
  for (const piece of pieces) socket.write(piece);
  await once(socket, 'close');
  return Buffer.concat(parts).toString().split('\r\n', 1)[0] ?? '';
};

const raw = (head: string, ...pieces: string[]): Promise<string> =>
  written(`POST /api/messages HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n${head}\r\n\r\n`, ...pieces);

describe('P26: a host and a path that make no address', () => {
  it.each([
    ['a host of no letters', '/api/messages', '\u009Dfuzz'],
    ['a host with a space in it', '/api/messages', 'a b'],
    ['half an address', '/health/live', '['],
    ['a port that no host has', '/tab/', 'x:99999'],
    ['a path that is an address', 'http://[/', 'x'],
  ])('%s', async (_, path, host) => {
    const line = await written(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    expect(line).toBe('HTTP/1.1 400 Bad Request');
    expect(await door.isAlive()).toBe(true);
  });
});

describe('B6: lengths that are not true', () => {
  const signed = async (): Promise<string> => `authorization: Bearer ${await door.issuer.token()}\r\nconnection: close`;
  const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;

  it('a body in pieces, without a length, is cut off at the same size', async () => {
    const line = await raw(`${await signed()}\r\ntransfer-encoding: chunked`, ...Array<string>(20).fill(chunk));
    expect(line).toBe('HTTP/1.1 413 Payload Too Large');
  });

  it.each([
    ['a gigabyte is announced', 'content-length: 1073741824', 'HTTP/1.1 413 Payload Too Large'],
    ['two lengths', 'content-length: 2\r\ncontent-length: 3', 'HTTP/1.1 400 Bad Request'],
    ['a length and pieces', 'content-length: 2\r\ntransfer-encoding: chunked', 'HTTP/1.1 400 Bad Request'],
    ['a length below nothing', 'content-length: -1', 'HTTP/1.1 400 Bad Request'],
  ])('%s', async (_, head, line) => {
    expect(await raw(`${await signed()}\r\n${head}`)).toBe(line);
    expect(await door.isAlive()).toBe(true);
  });

  it('less than was announced is read as it is', async () => {
    expect(await raw(`${await signed()}\r\ncontent-length: 2`, '{}{}')).toBe('HTTP/1.1 400 Bad Request');
  });
});

describe('JSON with a second meaning', () => {
  const post = async (body: string) => (await door.send({ body, token: await door.issuer.token() })).status;

  it('B3: of a name that comes twice the last counts, for the door and for whatever is behind it', async () => {
    const twice = json(door.activity({ type: 'event' })).replace('{', '{"channelId":"emulator","type":"message",');
    const before = door.issuer.said().length;
    expect(await post(twice)).toBe(200);
    expect(door.issuer.said().length).toBe(before);
    const last = json(door.activity()).replace(/\}$/, ',"channelId":"emulator"}');
    expect(await post(last)).toBe(401);
  });

  it.each(['{"__proto__":{"isAdmin":true},', '{"constructor":{"prototype":{"isAdmin":true}},', '{"hasOwnProperty":1,'])(
    'B4: %s changes nothing, wherever it stands',
    async (beginning) => {
      const nested: unknown = JSON.parse(`${beginning}"verb":"case","case":1}`);
      for (const changes of [{ type: 'event' }, { text: undefined, value: nested }, { channelData: nested }]) {
        expect(await post(json(door.activity(changes)).replace('{', beginning))).toBeLessThan(500);
      }
      expect('isAdmin' in {}).toBe(false);
    },
  );

  it('B5: a press 60,000 levels deep is a button that nobody knows', async () => {
    const deep = `{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
    const press = json(door.activity({ text: undefined, value: 'HERE' })).replace('"HERE"', deep);
    expect(await post(press)).toBe(200);
    expect(door.issuer.said().at(-1)).toContain('I do not know this button any more');
    expect(await door.isAlive()).toBe(true);
  });

  it('B2: half a letter in a customer’s name is stored as a whole one', async () => {
    for (const text of ['start', 'Half\ud83d'])
      expect(
        await post(json(door.activity({ text, conversation: { id: 'a:half', tenantId: door.issuer.tenant } }))),
      ).toBe(200);
    const said = door.issuer.said().at(-1) ?? '';
    expect(said).toContain('Half');
    expect(said).not.toMatch(/\\ud83d(?!\\ud)/);
    expect(said.isWellFormed()).toBe(true);
  });

  it('B22: an invoke that nobody knows is 501, as the platform wants', async () => {
    expect(await post(json(door.activity({ type: 'invoke', name: 'nobody/knows', value: {} })))).toBe(501);
  });
});
