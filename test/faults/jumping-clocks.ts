import { setTimeout as wait } from 'node:timers/promises';

import { openStore } from '../../src/store/open-store.ts';
import { createDraws } from '../csv/draws.ts';
import { engineIn } from './engine-in.ts';
import type { Place } from './kept.ts';
import { makeDue } from './many-due.ts';
import { engineOf, type Trials } from './trials.ts';

const second = 1000;
const jumps = [1, 60, 3600, 86_400, 31_536_000].flatMap((seconds) => [seconds * second, -seconds * second]);
const between = 25;
const lead = 2000;
/** So far ahead a tenant's places may be taken by a clock that is put back, and a moment to send what is left. */
const longest = 70_000;

interface Jumping {
  howMany: number;
  instances: number;
  seed: number;
}

/**
 * The clock of each instance jumps a second to a year, to and fro, every tenth of a second, while reminders fall due. Time is
 * PostgreSQL's own there; with SQLite it is the clock of the one process there is, and when that is a year ahead, so are we.
 */
export const jumpClocks = async (place: Place, { howMany, instances, seed }: Jumping): Promise<Trials> => {
  const { one } = createDraws(seed);
  const engine = engineOf(place);
  const stores = await Promise.all(Array.from({ length: instances }, () => openStore(place)));
  const [store] = stores;
  if (store === undefined) throw new Error('Nobody was asked to send.');
  const dueAt = new Date(Date.now() + lead);
  const due = { howMany, readers: howMany, dueAt, within: howMany * between, serviceUrl: 'http://127.0.0.1/' };
  await makeDue(store, due);
  const failures: string[] = [];
  const seen = new Map<string, number>();
  const offsets = stores.map(() => 0);
  const engines = stores.map((each, index) =>
    engineIn({ clock: { now: () => new Date(Date.now() + (offsets[index] ?? 0)) } }, each, ({ at, reminders }) => {
      for (const { id, dueAt: promised } of reminders) {
        seen.set(id, (seen.get(id) ?? 0) + 1);
        const now = engine === 'PostgreSQL' ? Date.now() : at.getTime();
        if (now < promised.getTime()) failures.push(`${id}: ${promised.getTime() - now} ms early`);
      }
      return Promise.resolve({ kind: 'accepted' });
    }),
  );
  for (const each of engines) each.start();
  const end = Date.now() + lead + howMany * between;
  let jumped = 0;
  while (Date.now() < end) {
    await wait(100);
    for (const index of offsets.keys()) offsets[index] = one(jumps);
    jumped += instances;
  }
  offsets.fill(0);
  for (const each of engines) each.wake();
  for (let waited = 0; waited < longest && seen.size < howMany; waited += 100) await wait(100);
  for (const each of engines) await each.close();
  for (const each of stores) await each.close();
  failures.push(...[...seen].filter(([, times]) => times > 1).map(([id, times]) => `${id}: sent ${times} times`));
  if (seen.size < howMany) failures.push(`${howMany - seen.size} were not sent`);
  const what = `${jumped} jumps of the clocks of ${instances}, a second to a year; ${seen.size} sent`;
  return { promise: 'P22', what, engine, trials: howMany, acknowledged: [], failures };
};
