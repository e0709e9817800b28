import { randomUUID } from 'node:crypto';

import type { JWTPayload } from 'jose';

import { testClock } from '../../support/bot-under-test.ts';
import { openDoor, type Door, type Sent } from '../../support/door.ts';

/** Who may speak: the rows A1 to A22, each through the door. A23 is a start that is refused: `test/config.test.ts`. */
let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());
afterEach(() => {
  door.issuer.behave('well');
});

const json = (value: unknown): string => JSON.stringify(value);
const part = (value: object): string => Buffer.from(json(value)).toString('base64url');
const seconds = (fromNow: number): number => Math.floor(testClock.now().getTime() / 1000) + fromNow;

const withHeader = (authorization: string): Sent => ({ headers: { authorization } });
const bearing = async (claims: JWTPayload, header: { kid?: string; alg?: string } = {}): Promise<Sent> => ({
  token: await door.issuer.token(claims, header),
});
const entraToken = (tenant: string, claims: JWTPayload) =>
  bearing({ iss: `https://login.microsoftonline.com/${tenant}/v2.0`, tid: tenant, ...claims });

/** A token whose header names where its key is to be fetched. */
const namingItsKey = async (name: string): Promise<Sent> => {
  const [, claims = '', signature = ''] = (await door.issuer.token()).split('.');
  const head = part({ alg: 'RS256', kid: randomUUID(), [name]: `${door.issuer.serviceUrl}stolen` });
  return { token: `${head}.${claims}.${signature}` };
};

describe('a token that does not count is 401, with nothing said', () => {
  const rows: [string, string, () => Sent | Promise<Sent>][] = [
    ['A1', 'none', () => ({})],
    ['A2', 'an empty one', () => withHeader('Bearer ')],
    ['A2', 'a word', () => withHeader('Bearer abc')],
    ['A2', 'three words', () => withHeader('Bearer a.b.c')],
    ['A2', 'two spaces', async () => withHeader(`Bearer  ${await door.issuer.token()}`)],
    ['A2', 'a small letter', async () => withHeader(`bearer ${await door.issuer.token()}`)],
    ['A2', 'another scheme', async () => withHeader(`Basic ${await door.issuer.token()}`)],
    ['A2', '12 KB', () => withHeader(`Bearer ${'a'.repeat(4000)}.${'b'.repeat(4000)}.${'c'.repeat(4000)}`)],
    [
      'A3',
      'no signature',
      async () => ({ token: `${part({ alg: 'none' })}.${(await door.issuer.token()).split('.')[1] ?? ''}.x` }),
    ],
    [
      'A4',
      'the public key used as a secret',
      async () => ({ token: await door.issuer.token({}, { alg: 'HS256' }, door.issuer.publicKey) }),
    ],
    [
      'A5',
      'a signature of somebody else',
      async () => ({ token: await door.issuer.token({}, {}, door.issuer.otherKey) }),
    ],
    ['A6', 'an unknown key', () => bearing({}, { kid: randomUUID() })],
    ['A6', 'a key that is a path', () => bearing({}, { kid: '../../etc/passwd' })],
    ['A6', 'a key that is SQL', () => bearing({}, { kid: "' or 1=1 --" })],
    ['A6', 'a key to be fetched, jku', () => namingItsKey('jku')],
    ['A6', 'a key to be fetched, x5u', () => namingItsKey('x5u')],
    ['A6', 'a key that it brings along', () => namingItsKey('jwk')],
    ['A7', 'ended long ago', () => bearing({ exp: 1_000_000 })],
    ['A7', 'ended six minutes ago', () => bearing({ exp: seconds(-360) })],
    ['A7', 'without an end', () => bearing({ exp: undefined })],
    ['A8', 'not begun, by years', () => bearing({ nbf: 4_000_000_000 })],
    ['A8', 'not begun, by six minutes', () => bearing({ nbf: seconds(360) })],
    ['A9', 'for another bot', () => bearing({ aud: randomUUID() })],
    ['A9', 'for nobody', () => bearing({ aud: undefined })],
    ['A10', 'of another issuer', () => bearing({ iss: 'https://issuer.example' })],
    ['A10', 'of one that looks alike', () => bearing({ iss: 'https://api.botframework.com.evil' })],
    ['A11', 'for no address', () => bearing({ serviceurl: undefined })],
    ['A11', 'for another address', () => bearing({ serviceurl: 'https://smba.trafficmanager.net/teams/' })],
    [
      'A14',
      'a key of another channel',
      async () => ({
        token: await door.issuer.token({}, { kid: 'other-channel' }, door.issuer.keyOfOtherChannel),
      }),
    ],
    [
      'A16',
      'a user’s own, for the bot itself',
      () => entraToken(door.issuer.tenant, { azp: door.issuer.appId, ver: '2.0' }),
    ],
    ['A16', 'a user’s own, of any tenant', () => entraToken(randomUUID(), { azp: door.issuer.appId })],
    ['A17', 'a page’s sign-in', async () => ({ token: await door.issuer.tabToken() })],
    [
      'A18',
      'the bot’s own',
      () => entraToken(door.issuer.tenant, { aud: 'https://api.botframework.com', appid: door.issuer.appId }),
    ],
  ];

  it.each(rows)('%s %s', async (_, _what, made) => {
    const answer = await door.send({ body: json(door.activity()), ...(await made()) });
    expect(answer).toEqual({ status: 401, body: '' });
  });

  it('A2: 100 KB is cut off before it is read', async () => {
    const cutOff = { status: 0 };
    const { status } = await door.send(withHeader(`Bearer ${'a'.repeat(100_000)}`)).catch(() => cutOff);
    expect([431, 0]).toContain(status);
    expect(await door.isAlive()).toBe(true);
  });

  it('A21: three hundred tenants in as many tokens are 401, and nobody is asked for keys', async () => {
    await door.send({ body: json(door.activity({ type: 'event' })), token: await door.issuer.token() });
    const before = door.issuer.asked();
    const answers = await Promise.all(
      Array.from({ length: 300 }, async () =>
        door.send({ token: await door.issuer.token({ tid: randomUUID() }, {}, door.issuer.otherKey) }),
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401]));
    expect(door.issuer.asked() - before).toBe(0);
  });
});

describe('what the token says and what the body says have to be the same', () => {
  const elsewhere: [string, string, (own: string) => unknown, number][] = [
    ['A11', 'another host', () => 'https://evil.example/', 401],
    ['A11', 'a machine behind the wall', () => 'http://169.254.169.254/', 401],
    ['A12', 'none', () => undefined, 400],
    ['A12', 'an empty one', () => '', 400],
    ['A13', 'no slash at the end', (own) => own.replace(/\/$/, ''), 401],
    ['A13', 'a way up', (own) => `${own}../x`, 401],
    ['A13', 'another port', (own) => own.replace(/:\d+/, ':9'), 401],
    ['A13', 'https for http', (own) => own.replace('http:', 'https:'), 401],
    ['A13', 'a name in front', (own) => own.replace('//', '//user@'), 401],
    ['A13', 'a password in front', (own) => own.replace('//', '//user:password@'), 401],
    ['A13', 'an @ and another host', (own) => `${own.replace(/\/teams\/$/, '')}@evil.example/`, 401],
    ['A13', 'the machine by another name', (own) => own.replace('127.0.0.1', 'localhost'), 401],
    ['A13', 'in IPv6', (own) => own.replace('127.0.0.1', '[::1]'), 401],
    ['A13', 'letters that look alike', () => 'https://smba.trafficmаnager.net/teams/', 401],
    ['A13', 'a file', () => 'file:///etc/passwd', 401],
    ['A13', 'a word', () => 'teams', 400],
  ];

  it.each(elsewhere)('%s: an address that is %s', async (_, _what, made, status) => {
    const body = json(door.activity({ type: 'event', serviceUrl: made(door.issuer.serviceUrl) }));
    expect(await door.send({ body, token: await door.issuer.token() })).toEqual({ status, body: '' });
  });

  it('A13: the same address as a number, in the body alone, is the same address', async () => {
    const serviceUrl = door.issuer.serviceUrl.replace('127.0.0.1', '2130706433');
    const body = json(door.activity({ type: 'event', serviceUrl }));
    expect((await door.send({ body, token: await door.issuer.token() })).status).toBe(200);
  });

  it.each([
    'http://169.254.169.254/',
    'https://smba.trafficmanager.net.evil.example/',
    'https://evilsmba.trafficmanager.net/',
    'https://smba.trafficmanager.net@evil.example/',
  ])('A13: not even both together lead to %s, which is not on the list', async (serviceUrl) => {
    const token = await door.issuer.token({ serviceurl: serviceUrl });
    expect((await door.send({ body: json(door.activity({ serviceUrl })), token })).status).toBe(401);
  });

  it.each([
    ['A15', 'AseChannel'],
    ['A15', 'emulator'],
    ['A14', 'webchat'],
    ['A14', 'MSTEAMS'],
  ])('%s: the channel %s is none of ours', async (_, channelId) => {
    const answer = await door.send({ body: json(door.activity({ channelId })), token: await door.issuer.token() });
    expect(answer).toEqual({ status: 401, body: '' });
  });
});

describe('A7: clocks that differ by five minutes', () => {
  it.each([
    ['ended four minutes ago', () => ({ exp: seconds(-240) })],
    ['begins in four minutes', () => ({ nbf: seconds(240) })],
  ])('a token that %s still counts', async (_, claims) => {
    const token = await door.issuer.token(claims());
    expect((await door.send({ body: json(door.activity({ type: 'event' })), token })).status).toBe(200);
  });
});

describe('A19: a caught token with another body', () => {
  const speakingFor = (tenant: string, conversation: string, kind = 'personal') => ({
    conversation: { id: conversation, conversationType: kind, tenantId: tenant },
    channelData: { tenant: { id: tenant } },
    text: 'help',
  });
  const status = async (changes: Record<string, unknown>): Promise<number> =>
    (await door.send({ body: json(door.activity(changes)), token: await door.issuer.token() })).status;

  it('for a tenant that is not served is 403', async () => {
    expect(await status(speakingFor(randomUUID(), 'a:2'))).toBe(403);
  });

  it.each([
    ['a chat', 'personal', 'a:19', 'a:19'],
    ['a channel', 'channel', '19:x@thread.tacv2', '19:x@thread.tacv2'],
    ['a thread of it', 'channel', '19:y@thread.tacv2', '19:y@thread.tacv2;messageid=7'],
  ])(
    'for another tenant that is served, in %s that is not theirs, is 403 and an alarm',
    async (_, kind, known, named) => {
      const { tenant, otherTenant } = door.issuer;
      expect(await status(speakingFor(tenant, known, kind))).toBe(200);
      expect(await status(speakingFor(otherTenant, named, kind))).toBe(403);
      expect(await status(speakingFor(tenant, named, kind))).toBe(200);
      expect(door.bot.logged()).toContain(`"by":"${otherTenant}","event":"conversation.claimed"`);
    },
  );

  it('leaves each tenant its own', async () => {
    expect(await status(speakingFor(door.issuer.otherTenant, 'a:20'))).toBe(200);
  });
});

describe('A20: a caught request', () => {
  it('sent again at once or an hour later does nothing; after the token’s end it is 401', async () => {
    const body = json(door.activity({ text: 'help', conversation: { id: 'a:replay', tenantId: door.issuer.tenant } }));
    const token = await door.issuer.token();
    const before = door.issuer.said().length;
    expect((await door.send({ body, token })).status).toBe(200);
    expect(door.issuer.said().length - before).toBe(1);
    expect((await door.send({ body, token })).status).toBe(200);
    expect(door.issuer.said().length - before).toBe(1);
    expect((await door.send({ body, token: await door.issuer.token({ exp: seconds(-3600) }) })).status).toBe(401);
  });
});

describe('A6, A22: the keys of the issuer', () => {
  const event = async (): Promise<number> =>
    (await door.send({ body: json(door.activity({ type: 'event' })), token: await door.issuer.token() })).status;

  it('A6: are asked for once, however many tokens name keys that do not exist', async () => {
    await event();
    const before = door.issuer.asked();
    const junk = await Promise.all(
      Array.from({ length: 50 }, async (_, index) =>
        door.send({ token: await door.issuer.token({}, { kid: `junk-${index}` }) }),
      ),
    );
    expect(new Set(junk.map(({ status }) => status))).toEqual(new Set([401]));
    expect(door.issuer.asked() - before).toBeLessThanOrEqual(2);
  });

  it.each(['down', 'html', 'empty', 'failing', 'endless', 'of another kind'] as const)(
    'A22: go on working while it is %s; without any it is 503, and well again by itself',
    async (how) => {
      door.issuer.behave(how);
      expect(await event()).toBe(200);
      door.issuer.behave('well');
      await door.bot.restart();
      door.issuer.behave(how);
      expect(await event()).toBe(503);
      expect(await door.isAlive()).toBe(true);
      door.issuer.behave('well');
      expect(await event()).toBe(200);
    },
  );
});
