import { z } from 'zod';

import { createNews } from '../../src/news/news.ts';
import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import { createPlayer } from '../support/conversation.ts';
import { openBotUnderTest, testClock, type BotUnderTest } from '../support/bot-under-test.ts';
import { advice } from '../cases/people.ts';
import { askerOf, change, facts, type Ask } from './api-client.ts';

/** The pages as they are tried out: signed in as the person who is chosen in the rehearsal room. */
let bot: BotUnderTest;
let ask: Ask;

beforeAll(async () => {
  bot = await openBotUnderTest();
  ask = askerOf(bot);
});
afterAll(() => bot.close());

const tokenOf = async (as: string): Promise<string> => {
  const response = await fetch(`${bot.room.origin}/api/room/token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ as }),
  });
  return z.object({ token: z.string() }).parse(await response.json()).token;
};

const News = z.looseObject({ next: z.string(), cases: z.array(z.looseObject({ status: z.string() })) });

it('whoever is chosen in the room is who asks', async () => {
  expect((await ask('/api/v1/me', { token: await tokenOf('carla') })).body).toMatchObject({ name: 'Carla Ríos' });
});

it('nobody who is not in the room gets a token', async () => {
  await expect(tokenOf('mallory')).rejects.toThrow();
});

it('whoever looks at a page stays signed in while the clock of the room is moved', async () => {
  const token = await tokenOf('carla');
  for (const day of ['2026-06-09', '2027-03-14']) {
    await bot.room.clock.moveTo(new Date(`${day}T09:00:00Z`));
    expect((await ask('/api/v1/policy', { token })).body).toMatchObject({ today: day });
  }
  await bot.room.clock.back();
});

it('what is said in the chat is heard by the page, and what is done on the page changes the card in the chat', async () => {
  const token = await tokenOf('ana');
  await ask('/api/v1/cases', { method: 'POST', token, json: { customer: 'Contoso', facts }, headers: change() });
  const { next } = News.parse((await ask('/api/v1/cases/changes', { token })).body);
  const heard = ask(`/api/v1/cases/changes?since=${next}`, { token });
  await bot.room.teams.install('ana', 'personal');
  const player = createPlayer({}, bot);
  for (const said of ['caso 1', '[Registrar el resultado]', '[Escalado]', '[Sin nota]']) await player.act('ana', said);
  const news = News.parse((await heard).body);
  expect(news.cases.map(({ status }) => status)).toEqual(['escalated']);
  const done = await ask('/api/v1/cases/1/status', {
    method: 'PUT',
    token,
    json: { status: 'done' },
    headers: change(2),
  });
  expect(done.status).toBe(200);
  const shown = () => bot.room.teams.messages('ana', 'personal').map(({ summary = '' }) => summary);
  const isTold = () => shown().some((text) => text.includes('Caso 1') && text.includes('Estado: Hecho'));
  // The page has its answer before the card in the chat is changed.
  while (!isTold()) await ask('/api/v1/me', { token });
  expect(isTold()).toBe(true);
});

it('a colleague whom a case is handed over to on the page is told in the chat', async () => {
  await bot.room.teams.install('ben', 'personal');
  await bot.room.teams.say('ben', 'personal', 'hello');
  const token = await tokenOf('ana');
  const json = { customer: 'Handed over', facts };
  const opened = await ask('/api/v1/cases', { method: 'POST', token, json, headers: change() });
  const { number } = z.object({ case: z.object({ number: z.number() }) }).parse(opened.body).case;
  const Known = z.object({ colleagues: z.array(z.object({ agent: z.string(), name: z.string() })) });
  const { colleagues } = Known.parse((await ask('/api/v1/colleagues?q=ben', { token })).body);
  const path = `/api/v1/cases/${number}/assignee`;
  await ask(path, { method: 'PUT', token, json: { agent: colleagues[0]?.agent }, headers: change(1) });
  const isTold = () =>
    bot.room.teams.messages('ben', 'personal').some(({ summary = '' }) => summary.includes('is yours now'));
  while (!isTold()) await ask('/api/v1/me', { token });
  expect(isTold()).toBe(true);
});

it('what another instance changed is heard within the next look', async () => {
  const store = await openStore({ folder: bot.dataDir });
  const actor = { tenant: 'elsewhere', agent: 'a', name: 'Ana' };
  const waits: number[] = [];
  const news = createNews({
    store,
    clock: testClock,
    pause: async (milliseconds) => {
      waits.push(milliseconds);
      // While one waits for the next look, the other instance opens a case.
      await createCases({ store, clock: testClock }).open(actor, advice, 'elsewhere');
    },
  });
  const here = await news.here('elsewhere');
  const { cases } = await news.wait('elsewhere', here, AbortSignal.timeout(20_000));
  await store.close();
  expect(cases.map(({ number }) => number)).toEqual([1]);
  expect(waits).toEqual([2_000]);
});

it('whoever is too far behind is told to read everything anew', async () => {
  const store = await openStore({ folder: bot.dataDir });
  const actor = { tenant: 'busy', agent: 'a', name: 'Ana' };
  const news = createNews({ store, clock: testClock, pause: () => Promise.resolve() });
  const place = { at: testClock.now().toISOString(), seen: [], subscriptions: '' };
  const cases = createCases({ store, clock: testClock });
  for (let number = 1; number <= 201; number += 1) await cases.open(actor, advice, `busy ${number}`);
  const heard = await news.wait('busy', place, AbortSignal.timeout(20_000));
  await store.close();
  expect(heard).toMatchObject({ cases: [], reset: true });
});

it('whoever looks at term ends hears of subscriptions that were imported, and once', async () => {
  const store = await openStore({ folder: bot.dataDir });
  const actor = { tenant: 'importing', agent: 'a', name: 'Ana' };
  const news = createNews({ store, clock: testClock, pause: () => Promise.resolve() });
  const subscriptions = createSubscriptions({ store, clock: testClock });
  const row = { id: 's1', customer: 'Contoso', product: 'E3', source: 'list' };
  const here = await news.here('importing');
  await subscriptions.put(actor, [row], 'first list');
  const heard = await news.wait('importing', here, AbortSignal.timeout(20_000));
  expect(heard).toMatchObject({ cases: [], hasNewTerms: true, reset: false });
  await createCases({ store, clock: testClock }).open(actor, advice, 'a case after it');
  const next = await news.wait('importing', heard.next, AbortSignal.timeout(20_000));
  await store.close();
  expect(next).toMatchObject({ cases: [{ number: 1 }], hasNewTerms: false });
});

it('whoever never wrote to the bot is known by name from their first change on', async () => {
  const token = await tokenOf('carla');
  const named = async () => (await ask('/api/v1/colleagues?q=Carla', { token })).body;
  expect(await named()).toEqual({ colleagues: [] });
  await ask('/api/v1/cases', { method: 'POST', token, json: { customer: 'Litware', facts }, headers: change() });
  expect(await named()).toMatchObject({ colleagues: [{ name: 'Carla Ríos' }] });
});
