import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { openIssuer, type Issuer } from '../support/issuer.ts';
import { askerOf, change, facts, type Answered, type Ask } from './api-client.ts';

let issuer: Issuer;
let bot: BotUnderTest;
let ask: Ask;
let ana: string;
let ben: string;
const benId = '0a1b2c3d-0000-4000-8000-0000000000b2';

beforeAll(async () => {
  issuer = await openIssuer();
  bot = await openBotUnderTest(issuer.settings);
  ask = askerOf(bot);
  ana = await issuer.tabToken();
  ben = await issuer.tabToken({ oid: benId, name: 'Ben' });
});
afterAll(async () => {
  await bot.close();
  await issuer.close();
});

const Whole = z.object({
  case: z.looseObject({ number: z.number(), version: z.number(), status: z.string(), customer: z.string() }),
  steps: z.array(z.string()),
  card: z.object({ lang: z.string() }),
});
const List = z.object({
  cases: z.array(z.looseObject({ number: z.number(), version: z.number() })),
  next: z.string().optional(),
});
const Found = z.looseObject({ type: z.string(), detail: z.string(), field: z.string().optional() });

const whole = ({ body }: Answered) => Whole.parse(body);
const found = ({ body }: Answered) => Found.parse(body);

const open = async (customer = 'Contoso', token = ana): Promise<number> => {
  const opened = await ask('/api/v1/cases', { method: 'POST', token, json: { customer, facts }, headers: change() });
  expect(opened.status).toBe(201);
  return whole(opened).case.number;
};

const put = (number: number, what: string, json: unknown, headers: Record<string, string>, token = ana) =>
  ask(`/api/v1/cases/${number}/${what}`, { method: 'PUT', token, json, headers });

describe('a case', () => {
  it('is opened with the answer to its facts, and shows the card that a conversation would show', async () => {
    const opened = await ask('/api/v1/cases?lang=es', {
      method: 'POST',
      token: ana,
      json: { customer: '  Panadería   Núñez ', facts },
      headers: change(),
    });
    expect(opened).toMatchObject({ status: 201, headers: { etag: '"1"' } });
    expect(whole(opened)).toMatchObject({
      case: { customer: 'Panadería Núñez', status: 'advised' },
      card: { lang: 'es' },
    });
  });

  it('is not opened while one more answer decides', async () => {
    const { source_partner_willing: _, ...fewer } = facts;
    const asked = await ask('/api/v1/cases', {
      method: 'POST',
      token: ana,
      json: { customer: 'Contoso', facts: fewer },
      headers: change(),
    });
    expect(asked.status).toBe(422);
    expect(found(asked)).toMatchObject({
      type: 'urn:channel-guide:question-open',
      field: 'facts.source_partner_willing',
    });
  });

  it('goes through everything that can be done with it, and remembers who did it', async () => {
    const number = await open();
    const [step = ''] = whole(await ask(`/api/v1/cases/${number}`, { token: ana })).steps;
    await ask('/api/v1/me/settings', { method: 'PUT', token: ben, json: { language: 'es' }, headers: change() });
    const done: [string, unknown][] = [
      ['status', { status: 'doing' }],
      [`ticks/${step}`, { done: true }],
      ['note', { note: 'Call on Friday' }],
      ['answers', { facts: { ...facts, source_partner_willing: false } }],
      ['outcome', { status: 'waiting_for_term_end', termEnd: '2027-03-14', note: 'Agreed' }],
      ['assignee', { agent: benId }],
    ];
    let version = 1;
    for (const [what, json] of done) {
      const changed = await put(number, what, json, change(version));
      version += 1;
      expect(changed).toMatchObject({ status: 200, headers: { etag: `"${version}"` } });
    }
    const undone = await ask(`/api/v1/cases/${number}/undo`, { method: 'POST', token: ana, headers: change(version) });
    expect(undone.status).toBe(200);
    const shown = await ask(`/api/v1/cases/${number}`, { token: ben });
    expect(shown.body).toMatchObject({
      case: { status: 'waiting_for_term_end', owner: { name: 'Ana' }, termEnd: '2027-03-14', version: 8 },
      changes: 8,
    });
    const { history } = z.object({ history: z.array(z.object({ action: z.string() })) }).parse(shown.body);
    expect(history.map(({ action }) => action)).toEqual([
      'change.undone',
      'case.assigned',
      'outcome.recorded',
      'case.answered',
      'note.added',
      'step.ticked',
      'status.changed',
      'case.opened',
    ]);
  });

  it('is not changed by whoever saw an older one: they are shown what it is now, and who was faster', async () => {
    const number = await open();
    expect((await put(number, 'status', { status: 'doing' }, change(1), ben)).status).toBe(200);
    const late = await put(number, 'note', { note: 'Too late' }, change(1));
    expect(late).toMatchObject({ status: 412, body: { present: { case: { status: 'doing', version: 2 } } } });
    expect(found(late).detail).toContain('Ben changed the case meanwhile');
  });

  it('is changed once by the same request, whenever and however often it comes', async () => {
    const number = await open();
    const headers = change(1);
    const note = { note: 'Once' };
    const at = await Promise.all([1, 2, 3].map(() => put(number, 'note', note, headers)));
    const later = await put(number, 'note', note, headers);
    expect(new Set([...at, later].map(({ text }) => text)).size).toBe(1);
    expect(whole(later).case.version).toBe(2);
    const other = await put(number, 'note', { note: 'Something else' }, headers);
    expect(other).toMatchObject({ status: 422, body: { field: 'Idempotency-Key' } });
  });

  it('is opened once by the same request at the same time', async () => {
    const headers = change();
    const sent = { method: 'POST', token: ana, json: { customer: 'Twice', facts }, headers };
    const opened = await Promise.all([1, 2, 3, 4].map(() => ask('/api/v1/cases', sent)));
    expect(new Set(opened.map((one) => whole(one).case.number)).size).toBe(1);
  });

  const wrong: [string, string, unknown, Record<string, string>, number, string][] = [
    ['no key', 'note', { note: 'a' }, { 'if-match': '"1"' }, 400, 'Idempotency-Key'],
    ['a key of strange characters', 'note', { note: 'a' }, change(1, 'a/b c d e f g'), 400, 'Idempotency-Key'],
    ['no version', 'note', { note: 'a' }, change(), 428, 'If-Match'],
    ['any version', 'note', { note: 'a' }, { ...change(), 'if-match': '*' }, 428, 'If-Match'],
    ['a note that is too long', 'note', { note: 'a'.repeat(1001) }, change(1), 400, 'note'],
    ['an empty note', 'note', { note: '  ' }, change(1), 400, 'note'],
    ['a stranger', 'assignee', { agent: randomUUID() }, change(1), 400, 'agent'],
    ['no such status', 'status', { status: 'finished' }, change(1), 400, 'status'],
    ['no term end', 'status', { status: 'waiting_for_term_end' }, change(1), 400, 'termEnd'],
    ['a term end that is past', 'outcome', { status: 'done', termEnd: '2020-01-01' }, change(1), 400, 'termEnd'],
    ['no such day', 'outcome', { status: 'done', termEnd: '2027-02-30' }, change(1), 400, 'termEnd'],
    ['no such subscription', 'subscription', { subscription: 'nope' }, change(1), 400, 'subscription'],
    ['no such step', 'ticks/0123456789', { done: true }, change(1), 400, 'step'],
    ['a fact that nobody knows', 'answers', { facts: { ...facts, colour: 'red' } }, change(1), 400, 'facts.colour'],
    ['a value that nobody knows', 'answers', { facts: { ...facts, channel: 'fax' } }, change(1), 400, 'facts.channel'],
    [
      'facts that contradict each other',
      'answers',
      { facts: { ...facts, license_kind: 'legacy' } },
      change(1),
      400,
      'facts',
    ],
  ];
  it.each(wrong)('stays as it is for %s', async (_, what, json, headers, status, field) => {
    const number = await open();
    const refused = await put(number, what, json, headers);
    expect(refused).toMatchObject({ status, body: { field } });
    expect(whole(await ask(`/api/v1/cases/${number}`, { token: ana })).case.version).toBe(1);
  });

  it('tells in the language that was asked for what is wrong', async () => {
    const number = await open();
    const refused = await put(number, 'status?lang=es', { status: 'finished' }, change(1));
    expect(found(refused).detail).toMatch(/^status: se esperaba uno de doing, done/);
  });

  it('that is done is taken up again before its answers change', async () => {
    const number = await open();
    await put(number, 'outcome', { status: 'done' }, change(1));
    expect((await put(number, 'answers', { facts }, change(2))).status).toBe(409);
    expect((await put(number, 'status', { status: 'escalated' }, change(2))).status).toBe(409);
    expect((await put(number, 'status', { status: 'doing' }, change(2))).status).toBe(200);
  });
});

describe('what a case says beside its answer', () => {
  it('why it is so, with every source, in the language that was asked for', async () => {
    const number = await open();
    const why = await ask(`/api/v1/cases/${number}/explanation?lang=es`, { token: ana });
    const Parts = z.object({ parts: z.array(z.unknown()).min(2), sources: z.array(z.unknown()).min(1) });
    expect(why.status).toBe(200);
    Parts.parse(why.body);
    expect((await ask('/api/v1/cases/99999/explanation', { token: ana })).status).toBe(404);
  });

  it('what the customer has to do, in the customer’s language, signed by whoever asks', async () => {
    const number = await open('Panadería Núñez');
    const path = `/api/v1/cases/${number}/customer-message`;
    const spanish = await ask(`${path}?in=es`, { token: ana });
    expect(spanish.body).toMatchObject({ language: 'es' });
    expect(spanish.text).toContain('Panadería Núñez');
    expect(spanish.text).toContain('Ana');
    expect((await ask(path, { token: ana })).body).toMatchObject({ language: 'en' });
    expect((await ask(`${path}?in=fr`, { token: ana })).body).toMatchObject({ status: 400, field: 'in' });
  });

  it('what somebody thinks of it: the last opinion of a person counts', async () => {
    const number = await open();
    const give = (json: unknown) => put(number, 'feedback', json, change());
    expect((await give({ verdict: 'helpful' })).status).toBe(200);
    expect((await give({ verdict: 'rule_wrong', reason: 'The date is old' })).status).toBe(200);
    expect((await give({ verdict: 'great' })).body).toMatchObject({ status: 400, field: 'verdict' });
    const Opinions = z.object({ feedback: z.array(z.object({ case: z.number(), verdict: z.string() })) });
    const { feedback } = Opinions.parse((await ask('/api/v1/policy/feedback?limit=200', { token: ana })).body);
    expect(feedback.filter((one) => one.case === number).map(({ verdict }) => verdict)).toEqual(['rule_wrong']);
  });
});

describe('the list', () => {
  it('gives every case once over its pages, whatever it is filtered and sorted by', async () => {
    for (let count = 0; count < 5; count += 1) await open(`Listed ${count}`, ben);
    const ways = ['?limit=2', '?limit=2&q=listed', `?limit=2&owner=${benId}`, '?limit=2&status=advised&q=listed'];
    for (const way of ways) {
      const seen: number[] = [];
      let next: string | undefined = '';
      while (next !== undefined) {
        const cursor: string = next === '' ? '' : `&cursor=${next}`;
        const page = List.parse((await ask(`/api/v1/cases${way}${cursor}`, { token: ana })).body);
        seen.push(...page.cases.map(({ number }) => number));
        next = page.next;
      }
      expect(seen).toEqual([...new Set(seen)].toSorted((one, other) => other - one));
      expect(seen.length).toBeGreaterThanOrEqual(5);
    }
  });

  it('by the end of the term begins with the soonest', async () => {
    for (const termEnd of ['2027-09-01', '2027-05-01', '2027-07-01']) {
      await put(await open('Sorted'), 'outcome', { status: 'waiting_for_term_end', termEnd }, change(1));
    }
    const page = await ask('/api/v1/cases?sort=ending&from=2027-05-01&to=2027-12-31', { token: ana });
    const { cases } = z.object({ cases: z.array(z.object({ termEnd: z.string() })) }).parse(page.body);
    expect(cases.map(({ termEnd }) => termEnd)).toEqual(['2027-05-01', '2027-07-01', '2027-09-01']);
  });

  it('of mine has none of others', async () => {
    const number = await open('Ours', ben);
    const mine = List.parse((await ask('/api/v1/cases?owner=me&limit=200', { token: ana })).body);
    expect(mine.cases.map((one) => one.number)).not.toContain(number);
  });
});

describe('news', () => {
  const News = List.extend({ reset: z.boolean(), next: z.string() });
  const listen = async (since: string) =>
    News.parse((await ask(`/api/v1/cases/changes?since=${since}`, { token: ana })).body);
  const start = async () => News.parse((await ask('/api/v1/cases/changes', { token: ana })).body).next;

  it('come to whoever waits, and only once', async () => {
    const since = await start();
    const waiting = listen(since);
    const number = await open('News');
    const heard = await waiting;
    const all = heard.cases.map((one) => one.number);
    expect(heard.reset).toBe(false);
    expect(all).toContain(number);
    const again = listen(heard.next);
    const other = await open('More news');
    expect((await again).cases.map((one) => one.number)).toEqual([other]);
  });
});
