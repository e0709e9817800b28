import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { createFeedback } from '../../src/feedback/feedback.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openBotUnderTest, testClock, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { askerOf, change, facts, type Ask } from './api-client.ts';

/** Two tenants with a canary in every field that holds text, each reading everything it can (reliability P23). */
const engines: [string, () => Promise<{ settings: Record<string, string>; remove: () => Promise<void> }>][] = [
  ['SQLite', () => Promise.resolve({ settings: {}, remove: () => Promise.resolve() })],
  [
    'PostgreSQL',
    async () => {
      const { databaseUrl, remove } = await freshDatabase();
      return { settings: { DATABASE_URL: databaseUrl }, remove };
    },
  ],
];

/** One tenant: what it is called, and what it writes into everything. */
interface Side {
  canary: string;
  tenant: string;
  token: string;
  /** A colleague's: nobody may ask as much as a test does. */
  other: string;
  agents: readonly string[];
}

const Id = z.looseObject({ id: z.string(), state: z.string() });
const Next = z.looseObject({ next: z.string().optional() });

describe.each(engines)('tenants in %s', (_, open) => {
  let issuer: Issuer;
  let engine: Awaited<ReturnType<typeof open>>;
  let bot: BotUnderTest;
  let ask: Ask;
  let sides: [Side, Side];
  const cursors = new Map<string, string[]>();
  const uploads = new Map<string, string>();

  const sideOf = async (tenant: string, canary: string): Promise<Side> => {
    const agents = [randomUUID(), randomUUID()];
    const token = await issuer.tabToken({ tid: tenant, oid: agents[0], name: `${canary} name` });
    const other = await issuer.tabToken({ tid: tenant, oid: agents[1], name: `${canary} colleague` });
    return { canary, tenant, token, other, agents };
  };

  const fill = async ({ canary, token, other, agents }: Side): Promise<void> => {
    const write = (path: string, method: string, json: unknown, version?: number) =>
      ask(`/api/v1${path}`, { method, token, json, headers: change(version) });
    const [, second = ''] = agents;
    await ask('/api/v1/me/settings', { method: 'PUT', token: other, json: { language: 'es' }, headers: change() });
    await write('/me/settings', 'PUT', { language: 'es' });
    await write(`/teams/${canary}/settings`, 'PUT', { channel: `${canary} channel`, manager: { agent: second } });
    const rows = [1, 2].map(
      (row) => `${canary}-${row},${canary} customer,${canary} product,2027-03-1${row},Yes,${canary} x`,
    );
    const file = ['SubscriptionId,CustomerName,Product,SubscriptionEndDate,AutoRenewEnabled,Extra column', ...rows];
    const upload = await ask('/api/v1/imports', {
      method: 'POST',
      token,
      raw: [...file, `,${canary} wrong,,,maybe,`].join('\n'),
      headers: { ...change(), 'content-type': 'text/csv' },
    });
    const { id } = Id.parse(upload.body);
    uploads.set(canary, id);
    const state = async () => Id.parse((await ask(`/api/v1/imports/${id}`, { token })).body).state;
    while ((await state()) === 'checking');
    await ask(`/api/v1/imports/${id}/confirm`, { method: 'POST', token, headers: change() });
    while ((await state()) === 'storing');
    for (let number = 1; number <= 3; number += 1) {
      await write('/cases', 'POST', { customer: `${canary} customer`, facts });
      await write(`/cases/${number}/note`, 'PUT', { note: `${canary} note` }, 1);
      const outcome = { status: 'waiting_for_term_end', termEnd: '2027-03-14', note: `${canary} outcome` };
      await write(`/cases/${number}/outcome`, 'PUT', outcome, 2);
      await write(`/cases/${number}/assignee`, 'PUT', { agent: second }, 3);
    }
    await write('/cases/1/reminders', 'POST', { on: '2026-12-09', note: `${canary} reminder` });
    await write('/mutes', 'PUT', { customer: `${canary} muted`, until: '2027-01-15', reason: `${canary} reason` });
    await write(`/views/${randomUUID()}`, 'PUT', { name: `${canary} view`, filters: { q: `${canary} words` } });
    await write('/cases/1/subscription', 'PUT', { subscription: `${canary}-1` }, 4);
  };

  const giveFeedback = async (): Promise<void> => {
    const { settings } = engine;
    const databaseUrl = settings['DATABASE_URL'];
    const store = await openStore(databaseUrl === undefined ? { folder: bot.dataDir } : { databaseUrl });
    for (const { canary, tenant, agents } of sides) {
      const actor = { tenant, agent: agents[0] ?? '', name: canary };
      const opinion = { verdict: 'rule_wrong', rule: canary, outcome: canary, policyVersion: '2026-05-04' } as const;
      await createFeedback(store).give(actor, { case: 1, ...opinion, reason: canary }, testClock.now());
    }
    await store.close();
  };

  beforeAll(async () => {
    issuer = await openIssuer();
    engine = await open();
    bot = await openBotUnderTest({ ...issuer.settings, ...engine.settings });
    ask = askerOf(bot);
    sides = [await sideOf(issuer.tenant, 'CANARYONE'), await sideOf(issuer.otherTenant, 'CANARYTWO')];
    for (const side of sides) await fill(side);
    await giveFeedback();
  });
  afterAll(async () => {
    await bot.close();
    await engine.remove();
    await issuer.close();
  });

  const lists = [
    '/cases?limit=1',
    '/cases?limit=1&q=customer',
    '/cases?limit=1&sort=ending',
    '/cases?limit=1&status=waiting_for_term_end',
    '/terms/list?from=2027-01-01&to=2027-12-31&limit=1',
    '/policy/feedback?limit=1',
    '/reminders?limit=1',
  ];

  /** Everything that a token can read by itself. */
  const readAll = async ({ token, canary }: Side): Promise<string[]> => {
    const read: string[] = [];
    const get = async (path: string): Promise<unknown> => {
      const answered = await ask(`/api/v1${path}`, { token });
      read.push(answered.text, JSON.stringify(answered.headers));
      return answered.body;
    };
    for (const list of lists) {
      const { next } = Next.parse(await get(list));
      if (next !== undefined) cursors.set(canary, [...(cursors.get(canary) ?? []), `${list}&cursor=${next}`]);
      if (next !== undefined) await get(`${list}&cursor=${next}`);
    }
    for (const path of [
      '/cases?limit=200',
      '/cases?q=canary',
      '/cases/1',
      '/cases/2',
      '/cases/3?lang=es',
      '/cases/1/reminders',
      '/reminders?limit=200',
      '/mutes',
      '/views',
      '/cases/1/explanation',
      '/cases/1/customer-message',
      '/terms?from=2027-01-01&to=2027-12-31',
      '/terms?from=2027-01-01&to=2027-12-31&bucket=day',
      '/insights',
      '/me',
      `/teams/${canary}/settings`,
      '/colleagues',
      '/exports/cases',
      '/exports/outcomes',
      '/exports/subscriptions',
      `/imports/${uploads.get(canary) ?? ''}`,
      '/policy',
      '/policy/rules',
    ]) {
      await get(path);
    }
    return read;
  };

  it('read what is theirs, whole, and not a byte of what is not', async () => {
    const [one, two] = sides;
    for (const [own, foreign] of [
      [one, two],
      [two, one],
    ] as const) {
      const read = (await readAll(own)).join('\n');
      expect(read.split(own.canary).length).toBeGreaterThan(60);
      for (const secret of [foreign.canary, foreign.tenant, ...foreign.agents]) expect(read).not.toContain(secret);
    }
  });

  it('get nothing by the other’s names, numbers, places in lists and uploads', async () => {
    const [one, two] = sides;
    for (const [own, foreign] of [
      [one, two],
      [two, one],
    ] as const) {
      const { other: token } = own;
      const tries = [
        ...(cursors.get(foreign.canary) ?? []),
        `/cases?q=${foreign.canary}`,
        ...foreign.agents.map((agent) => `/cases?owner=${agent}`),
        `/cases/4`,
        `/teams/${foreign.canary}/settings`,
        `/colleagues?q=${foreign.canary}`,
        `/imports/${uploads.get(foreign.canary) ?? ''}`,
        `/terms/list?from=2027-01-01&to=2027-12-31&customer=${foreign.canary}%20customer`,
        `/terms/list?from=2027-01-01&to=2027-12-31&owner=${foreign.agents[1] ?? ''}`,
      ];
      for (const path of tries) {
        const { text } = await ask(`/api/v1${path}`, { token });
        const echoed = JSON.stringify({ team: foreign.canary, settings: {} });
        expect(text === echoed || !text.includes(foreign.canary)).toBe(true);
      }
      const put = (what: string, json: unknown) =>
        ask(`/api/v1/cases/2/${what}`, { method: 'PUT', token, json, headers: change(4) });
      expect((await put('assignee', { agent: foreign.agents[1] })).status).toBe(400);
      expect((await put('subscription', { subscription: `${foreign.canary}-1` })).status).toBe(400);
      const confirm = `/api/v1/imports/${uploads.get(foreign.canary) ?? ''}/confirm`;
      expect((await ask(confirm, { method: 'POST', token, headers: change() })).status).toBe(404);
    }
  });

  it('hear no news of each other', async () => {
    const [one, two] = sides;
    const News = z.looseObject({ next: z.string(), cases: z.array(z.unknown()) });
    const { next } = News.parse((await ask('/api/v1/cases/changes', { token: one.token })).body);
    const heard = ask(`/api/v1/cases/changes?since=${next}`, { token: one.token });
    const json = { customer: `${two.canary} new`, facts };
    await ask('/api/v1/cases', { method: 'POST', token: two.token, json, headers: change() });
    const own = { customer: `${one.canary} new`, facts };
    await ask('/api/v1/cases', { method: 'POST', token: one.token, json: own, headers: change() });
    expect((await heard).text).toContain(one.canary);
    expect((await heard).text).not.toContain(two.canary);
    expect((await ask(`/api/v1/cases/changes?since=${next}`, { token: two.token })).status).toBe(400);
  });

  it('leave no canary in the log', () => {
    expect(bot.logged()).not.toMatch(/CANARY/);
  });
});
