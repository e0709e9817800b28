import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';

import { openBotUnderTest, testClock, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';

/** What comes to the door that Teams never sent. The bot is called as from outside: raw requests over HTTP. */
let issuer: Issuer;
let bot: BotUnderTest;

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBotUnderTest(issuer.settings);
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});
afterEach(() => {
  issuer.behave('well');
});

interface Sent {
  body?: string | Buffer;
  headers?: Record<string, string>;
  token?: string | undefined;
  method?: string;
}

const send = ({ body = '', headers = {}, token, method = 'POST' }: Sent): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const call = request(
      bot.messagesUrl(),
      { method, agent: false, headers: { 'content-type': 'application/json', ...authorization, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(parts).toString() });
        });
      },
    );
    call.on('error', reject);
    call.end(body);
  });

const activity = (changes: Record<string, unknown> = {}): Record<string, unknown> => ({
  type: 'message',
  id: randomUUID(),
  channelId: 'msteams',
  serviceUrl: issuer.serviceUrl,
  conversation: { id: 'a:1', conversationType: 'personal', tenantId: issuer.tenant },
  from: { id: '29:1', aadObjectId: 'aaaa', name: 'NAME-CANARY' },
  recipient: { id: `28:${issuer.appId}` },
  channelData: { tenant: { id: issuer.tenant } },
  text: 'TEXT-CANARY',
  ...changes,
});

const json = (value: unknown): string => JSON.stringify(value);

const isAlive = async (): Promise<boolean> => {
  const live = await fetch(new URL('/health/live', bot.messagesUrl()));
  return live.status === 200;
};

describe('who may speak', () => {
  const refused: [string, () => Promise<Sent>][] = [
    ['nobody', () => Promise.resolve({})],
    ['an empty token', () => Promise.resolve({ headers: { authorization: 'Bearer ' } })],
    ['something that is no token', () => Promise.resolve({ token: 'abc' })],
    ['another scheme', async () => ({ headers: { authorization: `Basic ${await issuer.token()}` } })],
    ['a signature of somebody else', async () => ({ token: await issuer.token({}, {}, issuer.otherKey) })],
    [
      'no signature',
      async () => ({ token: `${header({ alg: 'none' })}.${(await issuer.token()).split('.')[1] ?? ''}.x` }),
    ],
    [
      'the public key used as a secret',
      async () => ({ token: await issuer.token({}, { alg: 'HS256' }, issuer.publicKey) }),
    ],
    ['an unknown key', async () => ({ token: await issuer.token({}, { kid: '../../etc/passwd' }) })],
    ['an ended token', async () => ({ token: await issuer.token({ exp: 1_000_000 }) })],
    ['a token that never ends', async () => ({ token: await issuer.token({ exp: undefined }) })],
    ['a token of the future', async () => ({ token: await issuer.token({ nbf: 4_000_000_000 }) })],
    ['a token for another bot', async () => ({ token: await issuer.token({ aud: randomUUID() }) })],
    [
      'a token of another issuer',
      async () => ({ token: await issuer.token({ iss: 'https://api.botframework.com.evil' }) }),
    ],
    [
      'a user’s own token',
      async () => ({
        token: await issuer.token({
          iss: `https://login.microsoftonline.com/${issuer.tenant}/v2.0`,
          azp: issuer.appId,
        }),
      }),
    ],
    ['a token for no address', async () => ({ token: await issuer.token({ serviceurl: undefined }) })],
    [
      'a token for another address',
      async () => ({ token: await issuer.token({ serviceurl: 'https://smba.trafficmanager.net/teams/' }) }),
    ],
  ];
  const header = (value: object): string => Buffer.from(json(value)).toString('base64url');

  it.each(refused)('not %s', async (_, made) => {
    const answer = await send({ body: json(activity()), ...(await made()) });
    expect(answer).toEqual({ status: 401, body: '' });
  });

  it('not one who asks in the body to be answered elsewhere', async () => {
    for (const serviceUrl of ['http://169.254.169.254/', 'https://evil.example/', `${issuer.serviceUrl}../x`]) {
      const answer = await send({ body: json(activity({ serviceUrl })), token: await issuer.token() });
      expect(answer.status).toBe(401);
    }
  });

  it('not even with a token for that address, which is not on the list', async () => {
    const serviceUrl = 'http://169.254.169.254/';
    const answer = await send({
      body: json(activity({ serviceUrl })),
      token: await issuer.token({ serviceurl: serviceUrl }),
    });
    expect(answer.status).toBe(401);
  });

  it('not another channel, nor another tenant', async () => {
    const token = await issuer.token();
    const other = randomUUID();
    expect((await send({ body: json(activity({ channelId: 'emulator' })), token })).status).toBe(401);
    const foreign = { conversation: { id: 'a:1', tenantId: other }, channelData: { tenant: { id: other } } };
    expect((await send({ body: json(activity(foreign)), token })).status).toBe(403);
    expect((await send({ body: json(activity({ channelData: { tenant: { id: other } } })), token })).status).toBe(400);
  });

  it('Teams does', async () => {
    const unknown = activity({ type: 'event' });
    expect(await send({ body: json(unknown), token: await issuer.token() })).toEqual({ status: 200, body: '' });
    expect(
      (
        await send({
          body: json(unknown),
          token: await issuer.token({ exp: Math.floor(testClock.now().getTime() / 1000) - 60 }),
        })
      ).status,
    ).toBe(200);
  });
});

describe('what may be said', () => {
  const bodies: [string, number, () => Sent][] = [
    ['nothing', 400, () => ({ body: '' })],
    ['{}', 400, () => ({ body: '{}' })],
    ['an array', 400, () => ({ body: '[]' })],
    ['null', 400, () => ({ body: 'null' })],
    ['a string', 400, () => ({ body: '"x"' })],
    ['broken JSON', 400, () => ({ body: '{"type":' })],
    ['two documents', 400, () => ({ body: '{}{}' })],
    ['broken UTF-8', 400, () => ({ body: Buffer.from([0x7b, 0xff, 0xfe, 0x7d]) })],
    ['text where an object belongs', 400, () => ({ body: json(activity({ conversation: 'a:1' })) })],
    ['an object where text belongs', 400, () => ({ body: json(activity({ text: {} })) })],
    ['no address', 400, () => ({ body: json(activity({ serviceUrl: undefined })) })],
    ['replies wanted in the answer', 400, () => ({ body: json(activity({ deliveryMode: 'expectReplies' })) })],
    ['200,000 brackets', 400, () => ({ body: '['.repeat(200_000) })],
    ['300 KB', 413, () => ({ body: json(activity({ text: 'x'.repeat(300_000) })) })],
    ['gzip that is none', 415, () => ({ body: 'not gzip', headers: { 'content-encoding': 'gzip' } })],
    [
      'cut gzip',
      415,
      () => ({ body: gzipSync(json(activity())).subarray(0, 20), headers: { 'content-encoding': 'gzip' } }),
    ],
    ['a gzip bomb', 415, () => ({ body: gzipSync(Buffer.alloc(20_000_000)), headers: { 'content-encoding': 'gzip' } })],
    ['brotli', 415, () => ({ body: 'x', headers: { 'content-encoding': 'br' } })],
    [
      'a form with a file',
      415,
      () => ({ body: '--x\r\n\r\n--x--', headers: { 'content-type': 'multipart/form-data; boundary=x' } }),
    ],
    ['plain text', 415, () => ({ body: json(activity()), headers: { 'content-type': 'text/plain' } })],
  ];

  it.each(bodies)('%s is answered with %i, and the process lives on', async (_, status, made) => {
    const answer = await send({ token: await issuer.token(), ...made() });
    expect(answer).toEqual({ status, body: '' });
    expect(await isAlive()).toBe(true);
  });

  it.each(bodies)('%s without a token is 401, unread', async (_, _status, made) => {
    expect((await send(made())).status).toBe(401);
  });

  it('keys that reach for prototypes change nothing', async () => {
    const body = json(activity({ type: 'event' })).replace('{', '{"__proto__":{"isAdmin":true},');
    expect((await send({ body, token: await issuer.token() })).status).toBe(200);
    expect('isAdmin' in {}).toBe(false);
  });

  it('an invoke that nobody knows is 501, as the platform wants', async () => {
    const invoke = activity({ type: 'invoke', name: 'nobody/knows', value: {} });
    expect((await send({ body: json(invoke), token: await issuer.token() })).status).toBe(501);
  });
});

describe('the keys of the issuer', () => {
  it('are asked for once, however many junk tokens name keys that do not exist', async () => {
    await send({ body: json(activity({ type: 'event' })), token: await issuer.token() });
    const before = issuer.asked();
    const junk = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => send({ token: await issuer.token({}, { kid: `junk-${index}` }) })),
    );
    expect(new Set(junk.map(({ status }) => status))).toEqual(new Set([401]));
    expect(issuer.asked() - before).toBeLessThanOrEqual(2);
  });

  it('go on working while the issuer is down', async () => {
    issuer.behave('down');
    expect((await send({ body: json(activity({ type: 'event' })), token: await issuer.token() })).status).toBe(200);
  });

  it.each(['down', 'html', 'empty'] as const)(
    'are missing when it is %s at the start: 503, and well again by itself',
    async (how) => {
      const fresh = await openIssuer();
      const other = await openBotUnderTest(fresh.settings);
      try {
        fresh.behave(how);
        const ask = async () =>
          fetch(other.messagesUrl(), {
            method: 'POST',
            headers: { 'content-type': 'application/json', authorization: `Bearer ${await fresh.token()}` },
            body: json(activity({ type: 'event', serviceUrl: fresh.serviceUrl })),
          });
        expect((await ask()).status).toBe(503);
        fresh.behave('well');
        expect((await ask()).status).toBe(200);
      } finally {
        await other.close();
        await fresh.close();
      }
    },
  );
});

describe('what is written down', () => {
  it('is one JSON line for each event, without tokens, names or what was said', async () => {
    const token = await issuer.token();
    await send({ body: json(activity()), token });
    const lines = bot.logged().trim().split('\n');
    expect(lines.every((line) => typeof JSON.parse(line) === 'object')).toBe(true);
    expect(bot.logged()).not.toMatch(/CANARY|secret-canary|Bearer/);
    expect(bot.logged()).not.toContain(token.slice(-40));
  });

  it('has the reference that a person was shown when it was our fault', async () => {
    const invoke = activity({
      type: 'invoke',
      name: 'adaptiveCard/action',
      locale: 'es-ES',
      replyToId: '1',
      value: { action: { type: 'Action.Execute', verb: 'guide', data: {} } },
    });
    // The issuer is no Teams: whatever is sent there fails.
    issuer.behave('down');
    const answer = await send({ body: json(invoke), token: await issuer.token() });
    expect(answer.status).toBe(200);
    expect(answer.body).toContain('Algo ha fallado por mi parte');
    const reference = /referencia ([0-9a-f]{8})/.exec(answer.body)?.[1];
    expect(bot.logged()).toContain(`"reference":"${reference ?? 'none'}"`);
  });
});
