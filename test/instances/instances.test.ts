import { openInstances, type Instances } from '../../src/instances/instances.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';

const clock = { now: () => new Date() };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe('instances on one database', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let store: Store;
  let offset = 0;
  let elapsed = 0;
  beforeEach(async () => {
    offset = 0;
    elapsed = 0;
    database = await freshDatabase();
    store = await openStore(database);
  });
  afterEach(async () => {
    await store.close();
    await database.remove();
  });

  const open = (id: string): Promise<Instances> =>
    openInstances({ store, clock, id, log, elapsed: () => elapsed, offset: () => offset });
  const counts = (...instances: readonly Instances[]) => instances.map(({ count }) => count());

  it('whoever comes sends nothing until all others count with it, and one beat more', async () => {
    const first = await open('first');
    expect(counts(first)).toEqual([1]);
    const second = await open('second');
    await second.beat();
    expect(counts(first, second)).toEqual([1, 0]);
    await first.beat();
    expect(counts(first, second)).toEqual([2, 0]);
    await second.beat();
    expect(counts(first, second)).toEqual([2, 0]);
    await second.beat();
    expect(counts(first, second)).toEqual([2, 2]);
  });

  it('whoever goes is counted a little longer, and holds up nobody who comes', async () => {
    const first = await open('first');
    const second = await open('second');
    await first.beat();
    await second.leave();
    await first.beat();
    expect(counts(first)).toEqual([2]);
    offset = 2500;
    await first.beat();
    expect(counts(first)).toEqual([1]);
  });

  it('whoever is not heard of any more is not counted', async () => {
    const first = await open('first');
    await open('second');
    await first.beat();
    offset = 31_000;
    await first.beat();
    expect(counts(first)).toEqual([1]);
  });

  it('whoever could not say for long that it lives sends next to nothing until it could', async () => {
    const first = await open('first');
    elapsed = 26_000;
    expect(counts(first)).toEqual([40]);
    await first.beat();
    expect(counts(first)).toEqual([1]);
  });

  it('all find each other when they come at once', async () => {
    const all = await Promise.all(['first', 'second', 'third', 'fourth'].map(open));
    for (let beat = 0; beat < 3; beat += 1) await Promise.all(all.map((each) => each.beat()));
    expect(counts(...all)).toEqual([4, 4, 4, 4]);
  });
});

it('on SQLite there is one', async () => {
  const { folder, remove } = freshFolder();
  const store = await openStore({ folder });
  const { count } = await openInstances({ store, clock, id: 'only', log, elapsed: () => 0 });
  expect(count()).toBe(1);
  await store.close();
  remove();
});
