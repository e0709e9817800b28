import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openRoom, type Room } from '../../bot/rehearsal/room.ts';
import { RoomEvent, RoomState } from '../../src/pages/rehearsal/room-api.ts';
import { type FakeBot, startFakeBot } from './fake-bot.ts';

const clock = { now: () => new Date('2026-11-22T10:15:00.000Z') };
const invokeAnswer = (type: string, value: unknown) => ({
  body: { statusCode: 200, type: `application/vnd.microsoft.${type}`, value },
});

let folder: string;
let room: Room;
let bot: FakeBot;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pages-'));
  mkdirSync(join(folder, 'rehearsal'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'rehearsal', 'index.html'), '<!doctype html><title>room</title>');
  writeFileSync(join(folder, 'assets', 'page.js'), 'export {}');
  writeFileSync(join(folder, 'secret.js'), 'secret');
  room = await openRoom({ host: '127.0.0.1', port: 0, clock, pages: folder });
  bot = await startFakeBot(room);
});
afterEach(async () => {
  await bot.close();
  await room.close();
  rmSync(folder, { recursive: true });
});

const post = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await fetch(`${room.origin}/api/room/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
};
const state = async (as: string) =>
  RoomState.parse(await (await fetch(`${room.origin}/api/room/state?as=${as}`)).json());

/** `fetch` sets the Host itself, so a foreign one needs the plain client; the path goes out as it is written. */
const rawStatus = (path: string, headers: Record<string, string> = {}): Promise<number> => {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const { port } = new URL(room.origin);
  const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
    response.resume();
    resolve(response.statusCode ?? 0);
  });
  sent.once('error', reject);
  sent.end();
  return promise;
};

describe('the page’s own API', () => {
  it('tells a person the room as that person sees it', async () => {
    await room.teams.say('ana', 'personal', 'privado');
    await room.teams.say('ana', 'group', 'for all');
    const bens = await state('ben');
    expect(bens.people.map(({ name }) => name)).toEqual(['Ana García', 'Ben Carter', 'Carla Ríos']);
    expect(bens.places.map(({ key }) => key)).toEqual(['personal', 'group', 'general', 'renewals']);
    expect(bens.messages.map(({ text }) => text)).toEqual(['for all']);
  });

  it.each([
    ['heard', { as: 'ben', place: 'personal', text: 'hello' }, { heard: 'yes', status: 200 }],
    ['not told', { as: 'ben', place: 'group', text: 'hello' }, { heard: 'silent', status: 204 }],
  ])('says whether the bot was %s', async (_, said, answer) => {
    await expect(post('say', said)).resolves.toEqual({ status: 200, body: answer });
  });

  it('says when the bot fails or is away', async () => {
    bot.answerWith(() => ({ status: 500 }));
    const said = { as: 'ben', place: 'personal', text: 'hello' };
    await expect(post('say', said)).resolves.toMatchObject({ body: { heard: 'refused', status: 500 } });
    room.connect('http://127.0.0.1:9/');
    await expect(post('say', said)).resolves.toMatchObject({ body: { heard: 'unreachable', status: 502 } });
  });

  it('adds the bot when a chat is opened', async () => {
    await expect(post('open', { as: 'carla', place: 'personal' })).resolves.toMatchObject({ body: { heard: 'yes' } });
    await expect(post('open', { as: 'carla', place: 'personal' })).resolves.toMatchObject({ body: { heard: 'yes' } });
    expect(bot.heard.map(({ type }) => type)).toEqual(['installationUpdate', 'conversationUpdate']);
  });

  it.each([
    ['a message', () => invokeAnswer('activity.message', 'Saved.'), { kind: 'message', text: 'Saved.' }],
    ['a card', () => invokeAnswer('card.adaptive', { type: 'AdaptiveCard' }), { kind: 'done' }],
    [
      'an error',
      () => invokeAnswer('error', { code: 'gone', message: 'No.' }),
      { kind: 'error', code: 'gone', text: 'No.' },
    ],
    ['a failure', () => ({ status: 500 }), { kind: 'error', code: 'http-500', text: '' }],
    ['nothing it should', () => ({ body: {} }), { kind: 'error', code: 'no-answer', text: '' }],
  ])('says that a press was answered with %s', async (_, answer, expected) => {
    await post('say', { as: 'ben', place: 'personal', text: 'hello' });
    const conversation = encodeURIComponent(bot.talk()[0]?.conversation.id ?? '');
    await bot.call('POST', `/v3/conversations/${conversation}/activities`, { type: 'message', text: 'hi' });
    const message = room.teams.messages('ben', 'personal')[1]?.id;
    bot.answerWith(answer);
    const pressed = { as: 'ben', message, action: { type: 'Action.Execute', verb: 'go' } };
    await expect(post('press', pressed)).resolves.toEqual({ status: 200, body: expected });
  });

  it.each([
    ['a stranger', 'say', { as: 'zoe', place: 'personal', text: 'hi' }],
    ['no words', 'say', { as: 'ana', place: 'personal', text: '  ' }],
    ['something more', 'say', { as: 'ana', place: 'personal', text: 'hi', admin: true }],
    ['an odd input', 'press', { as: 'ana', message: '1', action: { type: 'x' }, inputs: { a: 1 } }],
  ])('refuses %s', async (_, path, body) => {
    await expect(post(path, body)).resolves.toMatchObject({ status: 400, body: { error: { code: 'BadSyntax' } } });
    expect(bot.heard).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    const answer = await post('say', { as: 'ana', place: 'personal', text: 'x' }, { 'content-type': 'text/plain' });
    expect(answer.status).toBe(415);
  });
});

describe('other pages on this machine', () => {
  const said = { as: 'ana', place: 'personal', text: 'hola' };

  it.each([
    ['origin', 'https://evil.example'],
    ['origin', 'http://localhost:3978'],
    ['origin', 'null'],
    ['sec-fetch-site', 'cross-site'],
    ['sec-fetch-site', 'same-site'],
  ])('are refused: %s %s', async (name, value) => {
    await expect(post('say', said, { [name]: value })).resolves.toMatchObject({ status: 403 });
    expect(bot.heard).toEqual([]);
  });

  it('are refused under a name of their own', async () => {
    const { port } = new URL(room.origin);
    await expect(rawStatus('/api/room/state?as=ana', { host: `evil.example:${port}` })).resolves.toBe(403);
    await expect(rawStatus('/api/room/state?as=ana', { host: `localhost:${port}` })).resolves.toBe(200);
  });

  it('do not shut out the room’s own', async () => {
    await expect(post('say', said, { origin: room.origin })).resolves.toMatchObject({ status: 200 });
  });
});

describe('the built page', () => {
  it('is served with a strict policy', async () => {
    const response = await fetch(room.origin);
    expect(await response.text()).toContain('<title>room</title>');
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect((await fetch(`${room.origin}/assets/page.js`)).headers.get('content-type')).toContain('javascript');
  });

  it('is found under the bare address, with who looks', async () => {
    const response = await fetch(`${room.origin}/?as=ben`, { redirect: 'manual' });
    expect(response.headers.get('location')).toBe('/rehearsal/?as=ben');
  });

  it.each([
    '/secret.js',
    '/assets/../secret.js',
    '/assets/%2e%2e/secret.js',
    '/assets/..%2fsecret.js',
    '/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/none.js',
    '/assets/',
    '/assets/%00.js',
    '/assets/%E0%A4%A',
  ])('does not lead out of its folder: %s', async (path) => {
    expect([400, 404]).toContain(await rawStatus(path));
  });
});

describe('the event stream', () => {
  /** The first `count` events after `after`. */
  const listen = async (as: string, count: number, after?: string): Promise<RoomEvent[]> => {
    const stop = new AbortController();
    const query = new URLSearchParams({ as, ...(after === undefined ? {} : { after }) });
    const { body } = await fetch(`${room.origin}/api/room/events?${query.toString()}`, { signal: stop.signal });
    const events: RoomEvent[] = [];
    let text = '';
    for await (const part of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
      text += part;
      events.splice(
        0,
        events.length,
        ...[...text.matchAll(/^data: (.*)$/gm)].map(([, json]) => RoomEvent.parse(JSON.parse(json ?? ''))),
      );
      if (events.length >= count) break;
    }
    stop.abort();
    return events;
  };

  it('goes on where the page left it, without what others said in private', async () => {
    const { lastEvent } = await state('ben');
    await room.teams.say('ana', 'personal', 'privado');
    await room.teams.say('ana', 'group', 'for all');
    await expect(listen('ben', 1, lastEvent)).resolves.toMatchObject([
      { kind: 'message', message: { text: 'for all', from: 'ana', place: 'group' } },
    ]);
  });

  it.each(['another-run.3', 'nonsense'])('asks a page from %s to load again', async (after) => {
    await expect(listen('ben', 1, after)).resolves.toEqual([{ kind: 'reload' }]);
  });

  it('tells what happens while the page listens', async () => {
    const { lastEvent } = await state('ben');
    const listening = listen('ben', 2, lastEvent);
    await post('say', { as: 'ben', place: 'personal', text: 'hello' });
    const conversation = encodeURIComponent(bot.talk()[0]?.conversation.id ?? '');
    await bot.call('POST', `/v3/conversations/${conversation}/activities`, { type: 'typing' });
    await expect(listening).resolves.toMatchObject([{ kind: 'message' }, { kind: 'typing', place: 'personal' }]);
  });

  it('wants to know for whom', async () => {
    expect((await fetch(`${room.origin}/api/room/events?as=zoe`)).status).toBe(400);
  });
});
