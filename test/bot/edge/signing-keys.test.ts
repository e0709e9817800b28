import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

import { exportJWK, generateKeyPair } from 'jose';

import { createSigningKeys, KeysUnavailable } from '../../../bot/edge/signing-keys.ts';

/** What waiting and time do to an issuer's keys. */
let server: Server;
let answer: string | undefined;
let asked = 0;
let now = Date.parse('2026-11-22T09:00:00Z');
const clock = { now: () => new Date(now) };
const anHour = 3_600_000;

beforeAll(async () => {
  server = createServer((_request, response) => {
    asked += 1;
    if (answer !== undefined) response.end(answer);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  asked = 0;
});

const address = (): string => {
  const listening = server.address();
  return typeof listening === 'object' && listening !== null ? `http://127.0.0.1:${listening.port}` : '';
};

const published = async (...kids: string[]): Promise<string> => {
  const { publicKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(publicKey);
  return JSON.stringify({ keys: kids.map((kid) => ({ ...jwk, kid })) });
};

describe('the keys of an issuer', () => {
  it('that never answers are given up in time, for everybody who waits, with one request', async () => {
    answer = undefined;
    const keys = createSigningKeys({ clock, addressOf: () => Promise.resolve(address()), limit: 100 });
    const waiting = Array.from({ length: 20 }, (_, index) => keys.find(`k${index}`));
    const ends = await Promise.allSettled(waiting);
    expect(ends.every((end) => end.status === 'rejected' && end.reason instanceof KeysUnavailable)).toBe(true);
    expect(asked).toBe(1);
  });

  it('are read again after a day, behind the back of whoever needs one, and a withdrawn one is gone', async () => {
    answer = await published('old');
    const keys = createSigningKeys({ clock, addressOf: () => Promise.resolve(address()) });
    expect(await keys.find('old')).toBeDefined();
    answer = await published('new');
    now += 25 * anHour;
    expect(await keys.find('old')).toBeDefined();
    expect(await keys.find('new')).toBeDefined();
    expect(await keys.find('old')).toBeUndefined();
    expect(asked).toBe(2);
  });

  it('that are unknown are asked for once a minute', async () => {
    answer = await published('one');
    const keys = createSigningKeys({ clock, addressOf: () => Promise.resolve(address()) });
    await keys.find('one');
    for (let tried = 0; tried < 10; tried += 1) await keys.find('unknown');
    expect(asked).toBe(1);
    now += anHour;
    for (let tried = 0; tried < 10; tried += 1) await keys.find('unknown');
    expect(asked).toBe(2);
  });
});
