import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import type { Acknowledged } from '../support/writers.ts';
import { runWriter } from '../support/writers.ts';

const reader = { tenant: 'tenant-1', agent: 'reader', name: 'Reader' };
const kills = 15;

let folder: string;
let remove: () => void;

beforeEach(() => {
  ({ folder, remove } = freshFolder());
});
afterEach(() => remove());

/** Everything that was acknowledged is there, and whatever is there is whole. Tells how many changes there are. */
async function check(acknowledged: Acknowledged[]): Promise<number> {
  const store = await openStore({ folder });
  const cases = createCases({ store, clock: { now: () => new Date() } });
  const { cases: found } = await cases.list(reader, { limit: 100_000 });
  const histories = new Map(
    await Promise.all(found.map(async (one) => [one.number, await cases.history(reader, one.number)] as const)),
  );
  for (const { number, version, customer } of acknowledged) {
    const entry = histories.get(number)?.find(({ after }) => after.version === version);
    expect(entry?.after.advice.customer).toBe(customer);
  }
  for (const one of found) {
    expect(histories.get(one.number)?.at(-1)?.after).toEqual(one);
    expect(histories.get(one.number)).toHaveLength(one.version);
  }
  const numbers = found.map(({ number }) => number);
  expect(numbers).toEqual(Array.from(numbers, (_, index) => numbers.length - index));
  const changes = [...histories.values()].flat().length;
  const [processed, outcomes] = await Promise.all([
    store.reading.selectFrom('processed_activity').select('cause').execute(),
    store.reading.selectFrom('outcome').select('version').execute(),
  ]);
  expect(processed).toHaveLength(changes);
  expect(outcomes).toHaveLength(changes - found.length);
  await store.close();
  return changes;
}

it(`loses nothing it acknowledged in ${kills} hard kills`, async () => {
  const acknowledged: Acknowledged[] = [];
  for (let kill = 1; kill <= kills; kill += 1) {
    // Some die before they are open, some in their first change, some after a while.
    const killAfter = (kill * 17) % 50;
    const writer = await runWriter({ folder, name: `writer ${kill}`, howMany: 10_000, killAfter });
    expect(writer.code).toBeNull();
    acknowledged.push(...writer.acknowledged);
    const changes = await check(acknowledged);
    // Each killed writer leaves at most one change that it could not acknowledge any more.
    expect(changes - acknowledged.length).toBeLessThanOrEqual(kill);
  }
  expect(acknowledged.length).toBeGreaterThan(kills * 10);
});

it('serves processes that start on an empty folder at the same time and write through each other', async () => {
  const writers = await Promise.all(['ana', 'ben', 'eve'].map((name) => runWriter({ folder, name, howMany: 40 })));
  expect(writers.map(({ code, acknowledged }) => [code, acknowledged.length])).toEqual([
    [0, 80],
    [0, 80],
    [0, 80],
  ]);
  expect(await check(writers.flatMap(({ acknowledged }) => acknowledged))).toBe(240);
});
