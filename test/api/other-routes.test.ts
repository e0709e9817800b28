import { z } from 'zod';

import { apiRoutes } from '../../bot/api/routes.ts';
import { createCases } from '../../src/cases/cases.ts';
import { createFeedback } from '../../src/feedback/feedback.ts';
import { openStore } from '../../src/store/open-store.ts';
import { openBotUnderTest, testClock, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { askerOf, change, facts, type Ask } from './api-client.ts';

let issuer: Issuer;
let bot: BotUnderTest;
let ask: Ask;
let token: string;

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBotUnderTest(issuer.settings);
  ask = askerOf(bot);
  token = await issuer.tabToken();
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

const get = async (path: string) => {
  const answered = await ask(`/api/v1${path}`, { token });
  expect({ path, status: answered.status }).toEqual({ path, status: 200 });
  return answered;
};
const decide = (json: unknown) => ask('/api/v1/decide', { method: 'POST', token, json });

describe('the next step', () => {
  it('is asked for question by question, in words, until it is there', async () => {
    const Next = z.object({
      answer: z.object({ kind: z.string() }),
      next: z
        .object({ fact: z.string(), ask: z.string(), values: z.array(z.object({ value: z.string() })) })
        .optional(),
    });
    let known: Record<string, unknown> = {};
    for (let asked = 0; asked < 20; asked += 1) {
      const { answer, next } = Next.parse((await decide({ facts: known, lang: 'es' })).body);
      if (next === undefined) {
        expect(answer.kind).toBe('outcome');
        return;
      }
      const { fact } = next;
      const value = Object.entries(facts).find(([name]) => name === fact)?.[1] ?? next.values[0]?.value;
      known = { ...known, [fact]: value === 'true' ? true : value === 'false' ? false : value };
    }
    throw new Error('It asks for ever');
  });

  it('can be asked for all at once: every question is there, in words', async () => {
    const Asked = z.object({ questions: z.array(z.object({ fact: z.string(), values: z.array(z.unknown()).min(2) })) });
    const { questions } = Asked.parse((await get('/policy/questions?lang=es')).body);
    expect(questions.map(({ fact }) => fact)).toContain('source_partner_willing');
  });

  it('is the one that held on the date', async () => {
    const now = await decide({ facts, asOf: '2026-11-22' });
    const then = await decide({ facts, asOf: '2021-01-15' });
    expect(now.body).toMatchObject({ answer: { kind: 'outcome', policyVersion: '2026-05-04' } });
    expect(then.body).not.toEqual(now.body);
    expect((await decide({ facts, asOf: '2019-01-01' })).body).toMatchObject({
      answer: { kind: 'refusal', reason: 'before-first-policy' },
    });
  });
});

describe('the policy', () => {
  it('has a version and its numbers', async () => {
    expect((await get('/policy')).body).toMatchObject({ today: '2026-11-22', version: '2026-05-04' });
  });

  it('gives its rules with their sources: all of them, or those of a date', async () => {
    const Rules = z.object({ rules: z.array(z.object({ sources: z.array(z.unknown()).min(1) })) });
    const all = Rules.parse((await get('/policy/rules')).body).rules.length;
    const then = Rules.parse((await get('/policy/rules?on=2020-07-01')).body).rules.length;
    expect(then).toBeGreaterThan(10);
    expect(then).toBeLessThan(all);
  });

  it.each(['licenses', 'azure', 'reservations-and-savings-plans', 'software-and-marketplace'])(
    'is drawn: %s',
    async (family) => {
      const { text } = await get(`/policy/graph?family=${family}&on=2022-05-01&lang=es`);
      expect(text).toMatch(/^<svg /);
    },
  );

  it('is not drawn for a day before it began', async () => {
    expect((await ask('/api/v1/policy/graph?on=2019-01-01', { token })).status).toBe(400);
  });

  it('says what changed between two dates, and refuses dates that are turned round', async () => {
    const { text } = await get('/policy/diff?from=2025-09-01&to=2026-11-22&lang=es');
    expect(text).toContain('22 de noviembre de 2026');
    for (const span of ['from=2026-11-22&to=2025-09-01', 'from=2019-01-01&to=2026-01-01', 'from=2026-01-01']) {
      expect((await ask(`/api/v1/policy/diff?${span}`, { token })).status).toBe(400);
    }
  });
});

describe('people', () => {
  it('choose, see what they chose, and forget it again', async () => {
    const chosen = { language: 'es', timeZone: 'Europe/Madrid', quietHours: { from: '20:00', to: '08:00' } };
    const put = (json: unknown) => ask('/api/v1/me/settings', { method: 'PUT', token, json, headers: change() });
    expect((await put(chosen)).body).toMatchObject({ settings: chosen });
    expect((await put({ quietHours: null })).body).toMatchObject({ settings: { language: 'es' } });
    expect((await get('/me')).body).toMatchObject({ settings: { language: 'es', timeZone: 'Europe/Madrid' } });
    expect((await put({ timeZone: 'Mars/Olympus' })).body).toMatchObject({ status: 400, field: 'timeZone' });
    expect((await put({ language: 'fr' })).body).toMatchObject({ status: 400, expected: 'one of en, es' });
  });

  it('find colleagues by the beginning of their name', async () => {
    expect((await get('/colleagues?q=an')).body).toMatchObject({ colleagues: [{ name: 'Ana' }] });
    expect((await get('/colleagues?q=zz')).body).toEqual({ colleagues: [] });
  });

  it('choose for their team; its manager is a colleague, under the name we know', async () => {
    const me = z.object({ agent: z.string() }).parse((await get('/me')).body);
    const team = encodeURIComponent('19:abc@thread.tacv2');
    const put = (json: unknown) =>
      ask(`/api/v1/teams/${team}/settings`, { method: 'PUT', token, json, headers: change() });
    const changed = await put({ digest: 'daily', leadDays: [90, 30], manager: { agent: me.agent } });
    expect(changed.body).toMatchObject({ settings: { digest: 'daily', manager: { name: 'Ana' } } });
    expect((await put({ manager: { agent: 'nobody' } })).body).toMatchObject({ status: 400, field: 'agent' });
    expect((await put({ leadDays: [] })).body).toMatchObject({ status: 400, field: 'leadDays' });
    expect((await get(`/teams/${team}/settings`)).body).toMatchObject({ settings: { leadDays: [90, 30] } });
  });
});

describe('what agents think', () => {
  it('is read page by page, newest first', async () => {
    const store = await openStore({ folder: bot.dataDir });
    const feedback = createFeedback(store);
    const actor = { tenant: issuer.tenant, agent: 'a', name: 'Ana' };
    for (let number = 1; number <= 5; number += 1) {
      const opinion = { verdict: 'helpful', rule: 'r', outcome: 'o', policyVersion: '2026-05-04' } as const;
      await feedback.give(actor, { case: number, ...opinion }, new Date(testClock.now().getTime() + number));
    }
    await createCases({ store, clock: testClock }).list(actor, { limit: 1 });
    await store.close();
    const Page = z.object({ feedback: z.array(z.object({ case: z.number() })), next: z.string().optional() });
    const seen: number[] = [];
    let next: string | undefined = '';
    while (next !== undefined) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`;
      const page = Page.parse((await get(`/policy/feedback?limit=2${cursor}`)).body);
      seen.push(...page.feedback.map((one) => one.case));
      next = page.next;
    }
    expect(seen).toEqual([5, 4, 3, 2, 1]);
  });
});

describe('sums', () => {
  it('of terms have a bucket for each week, and refuse a span that is too long', async () => {
    const { body } = await get('/terms?from=2026-11-22&to=2027-11-21');
    expect(z.object({ buckets: z.array(z.unknown()) }).parse(body).buckets).toHaveLength(53);
    for (const span of ['from=2026-01-01&to=2036-01-01', 'from=2027-01-01&to=2026-01-01', 'from=2026-01-01']) {
      expect((await ask(`/api/v1/terms?${span}`, { token })).status).toBe(400);
    }
  });

  it('of cases tell what came of them and on whom they wait', async () => {
    await ask('/api/v1/cases', { method: 'POST', token, json: { customer: 'Contoso', facts }, headers: change() });
    expect((await get('/insights')).body).toMatchObject({
      from: '2025-12',
      to: '2026-11',
      monthly: [{ month: '2026-11', channel: 'csp_other', status: 'advised', took: 'open', cases: 1 }],
      waiting: [{ name: 'Ana', status: 'advised', cases: 1 }],
    });
    expect((await ask('/api/v1/insights?from=2010-01&to=2026-01', { token })).status).toBe(400);
  });
});

describe('the description of the API', () => {
  const Description = z.object({
    openapi: z.literal('3.1.0'),
    paths: z.record(z.string(), z.record(z.string(), z.object({ summary: z.string(), responses: z.object({}) }))),
  });

  it('names every route that is mounted, and none that is not', async () => {
    const { paths } = Description.parse((await ask('/api/v1/openapi.json')).body);
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const listed = apiRoutes.map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(described.toSorted()).toEqual(listed.toSorted());
    for (const { method, path } of apiRoutes) {
      const address = `/api/v1${path.replace(/:\w+/g, '1')}`;
      expect((await ask(address, { method: method.toUpperCase() })).status).toBe(401);
    }
  });
});
