import { createDownloads } from '../../bot/downloads.ts';
import { createCases } from '../../src/cases/cases.ts';
import type { Clock } from '../../src/clock.ts';
import { createBotState } from '../../src/store/bot-state.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createSubscriptions } from '../../src/subscriptions/subscriptions.ts';
import { freshFolder } from '../support/fresh-folder.ts';

const { folder, remove } = freshFolder();
let store: Store;
beforeAll(async () => {
  store = await openStore({ folder });
});
afterAll(async () => {
  await store.close();
  remove();
});

const order = { tenant: 'T1', what: 'cases', language: 'es' } as const;

const at = (time: string, publicUrl = 'https://guide.example') => {
  const clock: Clock = { now: () => new Date(time) };
  const records = { cases: createCases({ store, clock }), subscriptions: createSubscriptions({ store, clock }) };
  return createDownloads({
    state: createBotState(store, clock),
    records,
    clock,
    publicUrl: () => publicUrl || undefined,
  });
};

const tokenIn = (link = ''): string => link.split('/').at(-1) ?? '';

describe('a link to records', () => {
  it('is not given where nobody said how people reach the bot', async () => {
    expect(await at('2026-11-22T09:00:00Z', '').offer(order)).toBeUndefined();
  });

  it.each([
    ['holds for ten minutes', '2026-11-22T09:10:00Z', true],
    ['is over after them', '2026-11-22T09:10:01Z', false],
  ])('%s', async (_, later, holds) => {
    const token = tokenIn(await at('2026-11-22T09:00:00Z').offer(order));
    expect((await at(later).take(token)) !== undefined).toBe(holds);
  });

  it('stands in the records without what it takes to follow it', async () => {
    const token = tokenIn(await at('2026-11-22T09:00:00Z').offer(order));
    const rows = await store.reading.selectFrom('bot_state').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(token.split('.')[1]);
  });
});
