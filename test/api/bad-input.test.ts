import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';

import { openBotUnderTest, testClock, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { askerOf, change, facts, type Answered, type Ask, type Sent } from './api-client.ts';

/** What comes to the API that no page of ours sent (reliability 3.4), asked over HTTP as from outside. */
let issuer: Issuer;
let bot: BotUnderTest;
let ask: Ask;
let token: string;

const publicUrl = 'https://bot.example.com';

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBotUnderTest({ ...issuer.settings, PUBLIC_URL: publicUrl });
  ask = askerOf(bot);
  token = await issuer.tabToken();
  await ask('/api/v1/cases', { method: 'POST', token, json: { customer: 'Contoso', facts }, headers: change() });
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});
afterEach(() => issuer.behave('well'));

const seconds = () => Math.floor(testClock.now().getTime() / 1000);
const foreign = '0a1b2c3d-0000-4000-8000-00000000ffff';

describe('D1 who signed in', () => {
  const v1 = () => ({
    ver: '1.0',
    iss: `https://sts.windows.net/${issuer.tenant}/`,
    appid: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    azp: undefined,
  });
  const good: [string, () => Promise<string>][] = [
    ['version 2, for the app id', () => issuer.tabToken()],
    ['version 1, from Teams on the desktop', () => issuer.tabToken(v1())],
    ['for api://<app>', () => issuer.tabToken({ aud: `api://${issuer.appId}` })],
    ['for api://botid-<app>', () => issuer.tabToken({ aud: `api://botid-${issuer.appId}` })],
    ['for api://<host>/<app>', () => issuer.tabToken({ aud: `api://bot.example.com/${issuer.appId}` })],
    ['with more scopes', () => issuer.tabToken({ scp: 'User.Read access_as_user' })],
    ['a little late', () => issuer.tabToken({ exp: seconds() - 200 })],
    ['without a name', () => issuer.tabToken({ name: undefined })],
  ];
  it.each(good)('is answered: %s', async (_, make) => {
    expect((await ask('/api/v1/me', { token: await make() })).status).toBe(200);
  });

  const bad: [string, () => Promise<string | undefined>][] = [
    ['nobody', () => Promise.resolve(undefined)],
    ['no token', () => Promise.resolve('abc')],
    ['an expired one', () => issuer.tabToken({ exp: seconds() - 3600 })],
    ['one that never ends', () => issuer.tabToken({ exp: undefined })],
    ['one of the future', () => issuer.tabToken({ nbf: seconds() + 3600 })],
    ['for Graph', () => issuer.tabToken({ aud: 'https://graph.microsoft.com' })],
    ['for the connector', () => issuer.tabToken({ aud: 'https://api.botframework.com' })],
    ['for another app', () => issuer.tabToken({ aud: randomUUID() })],
    ['for another host', () => issuer.tabToken({ aud: `api://evil.example.com/${issuer.appId}` })],
    ['the channel’s', () => issuer.token()],
    ['of another issuer', () => issuer.tabToken({ iss: 'https://evil.example.com/v2.0' })],
    [
      'of the issuer of another tenant',
      () => issuer.tabToken({ iss: `https://login.microsoftonline.com/${foreign}/v2.0` }),
    ],
    ['signed by somebody else', () => issuer.tabToken({}, {}, issuer.otherKey)],
    ['signed with the public key as a secret', () => issuer.tabToken({}, { alg: 'HS256' }, issuer.publicKey)],
    ['by a key that nobody published', () => issuer.tabToken({}, { kid: 'unknown' })],
    ['without a scope', () => issuer.tabToken({ scp: undefined })],
    ['with another scope', () => issuer.tabToken({ scp: 'User.Read' })],
    ['with a scope that only begins so', () => issuer.tabToken({ scp: 'access_as_user_2' })],
    ['of an app alone', () => issuer.tabToken({ scp: undefined, roles: ['access_as_user'], idtyp: 'app' })],
    ['without a person', () => issuer.tabToken({ oid: undefined })],
    ['without a tenant', () => issuer.tabToken({ tid: undefined })],
    ['of a client that is not Teams', () => issuer.tabToken({ azp: randomUUID() })],
  ];
  it.each(bad)('is refused: %s', async (_, make) => {
    const refused = await ask('/api/v1/cases', { token: await make() });
    expect(refused.status).toBe(401);
    expect(refused.headers['www-authenticate']).toBe('Bearer');
    expect(refused.text).not.toContain('Contoso');
  });

  it('is refused without a signature', async () => {
    const [, payload = ''] = token.split('.');
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
    expect((await ask('/api/v1/me', { token: `${none}.${payload}.` })).status).toBe(401);
  });

  it('cannot be told while the keys were never read; those that were read go on', async () => {
    const fresh = await openBotUnderTest(issuer.settings);
    issuer.behave('down');
    expect((await askerOf(fresh)('/api/v1/me', { token })).status).toBe(503);
    expect((await ask('/api/v1/me', { token })).status).toBe(200);
    issuer.behave('well');
    expect((await askerOf(fresh)('/api/v1/me', { token })).status).toBe(200);
    await fresh.close();
  });
});

describe('D2 which organisation', () => {
  it('is told how to be set up, and nothing else', async () => {
    const stranger = await issuer.tabToken({ tid: foreign });
    const refused = await ask('/api/v1/cases', { token: stranger });
    expect(refused.status).toBe(403);
    expect(refused.text).toContain('administrator');
  });
});

describe('D3 whoever else they say they are', () => {
  it('does not count', async () => {
    const path = '/api/v1/me';
    const headers = { 'x-ms-client-principal-id': foreign, 'x-user': foreign, 'x-tenant': foreign };
    expect((await ask(path, { token, headers })).text).not.toContain(foreign);
    expect((await ask(`${path}?oid=${foreign}`, { token })).status).toBe(400);
  });
});

describe('D4 what belongs to another tenant', () => {
  it('is like what never was, to the byte', async () => {
    const other = await issuer.tabToken({ tid: issuer.otherTenant });
    const theirs = await ask('/api/v1/cases/1', { token: other });
    const nothing = await ask('/api/v1/cases/999', { token: other });
    expect(theirs.status).toBe(404);
    expect(theirs.text).toBe(nothing.text);
  });
});

const write = (json: unknown): Sent => ({ method: 'POST', token, json, headers: change() });

const wrong: [string, string, () => Sent, number[]][] = [
  ...['tenantId', 'tenant', 'ownerId', 'role', 'version', '__proto__', 'constructor'].map(
    (name): [string, string, () => Sent, number[]] => [
      `D5 a field ${name} of their own`,
      '/api/v1/cases',
      () => ({
        ...write(undefined),
        raw: `{"customer":"Contoso","facts":${JSON.stringify(facts)},"${name}":"x"}`,
        headers: { ...change(), 'content-type': 'application/json' },
      }),
      [400],
    ],
  ),
  ...['-1', '0', '201', '1e9', 'NaN', '1.5', '%00', '', '9'.repeat(400)].map(
    (limit): [string, string, () => Sent, number[]] => [
      `D6 a limit of ${limit.slice(0, 12)}`,
      `/api/v1/cases?limit=${limit}`,
      () => ({ token }),
      [400],
    ],
  ),
  ['D6 an offset', '/api/v1/cases?offset=1000000000000', () => ({ token }), [400]],
  ['D6 a forged cursor', '/api/v1/cases?cursor=eyJudW1iZXIiOjF9.AAAAAAAAAAAAAAAAAAAAAA', () => ({ token }), [400]],
  ['D6 no cursor at all', '/api/v1/cases?cursor=', () => ({ token }), [400]],
  ['D6 a sort with more in it', '/api/v1/cases?sort=;drop%20table%20case_record', () => ({ token }), [400]],
  ['D7 much to search for', `/api/v1/cases?q=${'a'.repeat(5000)}`, () => ({ token }), [400]],
  ['D7 more than an address holds', `/api/v1/cases?q=${'a'.repeat(20_000)}`, () => ({ token }), [431]],
  ['D7 wildcards', `/api/v1/cases?q=${'%25_'.repeat(60)}`, () => ({ token }), [200]],
  ['D7 a pattern', '/api/v1/cases?q=%28a%2B%29%2B%24', () => ({ token }), [200]],
  ['D7 nested names', '/api/v1/cases?a[b][c][d]=1', () => ({ token }), [400]],
  ['D7 a name twice', '/api/v1/cases?q=a&q=b', () => ({ token }), [400]],
  ['D7 the name __proto__', '/api/v1/cases?__proto__[x]=1', () => ({ token }), [400]],
  [
    'D7 many names',
    `/api/v1/cases?${Array.from({ length: 1500 }, (_, at) => `a${at}=1`).join('&')}`,
    () => ({ token }),
    [400],
  ],
  ['D7 broken percent signs', '/api/v1/cases?q=%E0%A4%A', () => ({ token }), [200, 400]],
  ['D7 half a character', '/api/v1/cases?q=%ED%A0%80', () => ({ token }), [200]],
  [
    'D9 a form',
    '/api/v1/cases',
    () => ({
      ...write(undefined),
      raw: 'customer=a',
      headers: { ...change(), 'content-type': 'application/x-www-form-urlencoded' },
    }),
    [415],
  ],
  [
    'D9 JSON that calls itself text',
    '/api/v1/cases',
    () => ({ ...write(undefined), raw: '{}', headers: { ...change(), 'content-type': 'text/plain' } }),
    [415],
  ],
  [
    'D9 a compressed body',
    '/api/v1/cases',
    () => ({
      ...write(undefined),
      raw: gzipSync('{}'),
      headers: { ...change(), 'content-type': 'application/json', 'content-encoding': 'gzip' },
    }),
    [415],
  ],
  [
    'D9 broken JSON',
    '/api/v1/cases',
    () => ({ ...write(undefined), raw: '{"a":', headers: { ...change(), 'content-type': 'application/json' } }),
    [400],
  ],
  [
    'D9 broken UTF-8',
    '/api/v1/cases',
    () => ({
      ...write(undefined),
      raw: Buffer.from([0x22, 0xff, 0x22]),
      headers: { ...change(), 'content-type': 'application/json' },
    }),
    [400],
  ],
  ['D9 a large body', '/api/v1/cases', () => write({ customer: 'a'.repeat(300_000), facts }), [413]],
  [
    'D9 deep JSON',
    '/api/v1/cases',
    () => ({
      ...write(undefined),
      raw: `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
      headers: { ...change(), 'content-type': 'application/json' },
    }),
    [400],
  ],
  ['D9 null', '/api/v1/cases', () => write(null), [400]],
  ['D9 a writing GET', '/api/v1/cases/1/undo', () => ({ token }), [405]],
  ['D14 TRACE', '/api/v1/cases', () => ({ token, method: 'TRACE' }), [404, 405]],
  ['D14 DELETE', '/api/v1/cases/1', () => ({ token, method: 'DELETE' }), [405]],
  ['D14 PUT where one reads', '/api/v1/cases', () => ({ token, method: 'PUT', json: {} }), [405]],
  [
    'D14 another method by a header',
    '/api/v1/cases/1/undo',
    () => ({ token, headers: { 'x-http-method-override': 'POST' } }),
    [405],
  ],
  ['D14 two slashes', '//api/v1/cases', () => ({ token }), [400, 404]],
  ['D14 dots', '/api/v1/%2e%2e/%2e%2e/etc/passwd', () => ({ token }), [404]],
  ['D14 dots in a place', '/api/v1/cases/..%2f..%2fetc', () => ({ token }), [404]],
  ['D14 a NUL', '/api/v1/cases/%00', () => ({ token }), [404]],
  ['D14 a broken percent sign', '/api/v1/cases/%E0%A4%A', () => ({ token }), [400, 404]],
  ['D14 a number that is none', '/api/v1/cases/1e3', () => ({ token }), [404]],
  ['D14 a number too large', `/api/v1/cases/${'9'.repeat(90)}`, () => ({ token }), [404]],
  ['D14 a negative number', '/api/v1/cases/-1', () => ({ token }), [404]],
  ['D14 an unknown route', '/api/v1/nothing', () => ({ token }), [404]],
  ['D14 a route above', '/api', () => ({ token }), [404]],
  ['D14 a long part', `/api/v1/teams/${'a'.repeat(600)}/settings`, () => ({ token }), [400, 404]],
  ['D16 metrics', '/metrics', () => ({}), [404]],
  ['D16 debugging', '/debug/pprof', () => ({}), [404]],
  ['D18 another kind of export', '/api/v1/exports/audit', () => ({ token }), [400]],
];

describe('what is wrong', () => {
  it.each(wrong)('%s', async (_, path, sent, statuses) => {
    const answered = await ask(path, sent());
    expect(statuses).toContain(answered.status);
    expect(answered.text).not.toMatch(/\bat .*\.ts:|node_modules|SQLITE|select /i);
    expect((await ask('/api/v1/me', { token })).status).toBe(200);
  });

  it('changes nothing', async () => {
    expect((await ask('/api/v1/cases/2', { token })).status).toBe(404);
    expect((await ask('/api/v1/cases/1', { token })).body).toMatchObject({ case: { version: 1 } });
  });
});

describe('D6 a place in a list', () => {
  it('is good for its tenant and its filters only', async () => {
    await ask('/api/v1/cases', write({ customer: 'Second', facts }));
    const { body } = await ask('/api/v1/cases?limit=1', { token });
    const next = String(Reflect.get(Object(body), 'next'));
    const other = await issuer.tabToken({ tid: issuer.otherTenant });
    expect((await ask(`/api/v1/cases?limit=1&cursor=${next}`, { token })).status).toBe(200);
    expect((await ask(`/api/v1/cases?limit=1&cursor=${next}`, { token: other })).status).toBe(400);
    expect((await ask(`/api/v1/cases?limit=1&status=done&cursor=${next}`, { token })).status).toBe(400);
    expect((await ask(`/api/v1/terms/list?from=2027-01-01&to=2027-02-01&cursor=${next}`, { token })).status).toBe(400);
  });
});

describe('D8, D10, D15 the headers of every answer', () => {
  const answers: [string, () => Promise<Answered>][] = [
    ['a good one', () => ask('/api/v1/me', { token, headers: { origin: 'https://teams.microsoft.com.evil' } })],
    ['nobody’s', () => ask('/api/v1/me', { headers: { origin: 'null' } })],
    ['no route', () => ask('/nothing', { headers: { origin: 'https://evil.example.com' } })],
    [
      'a wrong method',
      () =>
        ask('/api/v1/me', {
          method: 'OPTIONS',
          headers: { origin: 'https://evil.example.com', 'access-control-request-method': 'GET' },
        }),
    ],
    ['a drawing', () => ask('/api/v1/policy/graph', { token })],
    ['a file', () => ask('/api/v1/exports/cases', { token })],
    ['the description', () => ask('/api/v1/openapi.json')],
  ];
  it.each(answers)('%s is kept nowhere, framed only by Teams, and given to no other origin', async (_, get) => {
    const { headers } = await get();
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('frame-ancestors');
    expect(headers['content-security-policy']).toContain('https://*.cloud.microsoft');
    expect(headers['x-frame-options']).toBeUndefined();
    expect(headers['set-cookie']).toBeUndefined();
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('D11 what looks like a page', () => {
  it('comes back as the text it is, in JSON', async () => {
    const customer = '</script><img src=x onerror=alert(1)> [a](javascript:alert(1))';
    const opened = await ask('/api/v1/cases', write({ customer, facts }));
    expect(opened.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(opened.body).toMatchObject({ case: { customer } });
  });
});

describe('D17 too much', () => {
  it('of one person is put off, and nobody else’s', async () => {
    const busy = await issuer.tabToken({ oid: foreign });
    const answers = await Promise.all(Array.from({ length: 300 }, () => ask('/api/v1/me', { token: busy })));
    const late = answers.filter(({ status }) => status === 429);
    expect(late.length).toBeGreaterThan(50);
    expect(late[0]?.headers['retry-after']).toBe('5');
    expect((await ask('/api/v1/me', { token })).status).toBe(200);
  });

  it('open connections do not keep others out', async () => {
    const { hostname, port } = new URL(bot.messagesUrl());
    const idle = Array.from({ length: 500 }, () => connect(Number(port), hostname).on('error', () => undefined));
    expect((await ask('/api/v1/me', { token })).status).toBe(200);
    for (const socket of idle) socket.destroy();
  });
});

it('logs no token, no name and nothing that was written', () => {
  expect(bot.logged()).not.toContain(token);
  expect(bot.logged()).not.toContain('Contoso');
});
