import { createCopier } from '../../src/store/sqlite-copier.ts';
import type { Request } from '../../src/store/sqlite-messages.ts';
import { StoreUnavailable } from '../../src/store/store.ts';

/** Threads that tell what they are asked, and answer when they are told to. */
const askedThreads = () => {
  const asked: Request[] = [];
  const waiting: (() => void)[] = [];
  const answer = () => waiting.shift()?.();
  const thread = {
    ask: async (request: Request) => {
      asked.push(request);
      await new Promise<void>((resolve) => waiting.push(resolve));
      return { rows: [] };
    },
    hasEnded: () => false,
    close: () => Promise.resolve(),
  };
  const take = () => Promise.resolve({ thread, release: () => undefined });
  return { asked, answer, threads: { howMany: 1, take, close: () => Promise.resolve() } };
};

const turnOfTheLoop = () => new Promise((resolve) => setImmediate(resolve));

const changes = (copier: ReturnType<typeof createCopier>, howMany: number) => {
  for (let change = 0; change < howMany; change += 1) copier.changed();
};

it('copies after so many changes, one copy at a time, and finishes before it closes', async () => {
  const { asked, answer, threads } = askedThreads();
  const copier = createCopier(threads);
  changes(copier, 63);
  await turnOfTheLoop();
  expect(asked).toEqual([]);
  changes(copier, 200);
  await turnOfTheLoop();
  expect(asked).toMatchObject([{ ask: 'run', statement: { sql: 'pragma wal_checkpoint(passive)' } }]);
  answer();
  await turnOfTheLoop();
  changes(copier, 1);
  await turnOfTheLoop();
  expect(asked).toHaveLength(2);
  const closed = copier.close();
  answer();
  await closed;
});

it('a copy that fails is no failure of a change: the next one copies it too', async () => {
  const tries: string[] = [];
  const take = () => {
    tries.push('a copy');
    return Promise.reject(new StoreUnavailable('away'));
  };
  const copier = createCopier({ howMany: 1, take, close: () => Promise.resolve() });
  changes(copier, 64);
  await turnOfTheLoop();
  changes(copier, 64);
  await turnOfTheLoop();
  expect(tries).toEqual(['a copy', 'a copy']);
  await copier.close();
});
