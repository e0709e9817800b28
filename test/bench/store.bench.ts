import { join } from 'node:path';

import { freshFolder } from '../support/fresh-folder.ts';
import { listTimes, openingTimes, recordingTimes, searchTimes, type Taken } from './case-calls.ts';
import { postgresEngine, sqliteEngine, type Engine } from './engines.ts';
import { importTimes, writeSubscriptions } from './importing.ts';
import type { Bench, Measured } from './measure.ts';
import { turnTimes } from './turns.ts';

interface Size {
  cases: number;
  keep: boolean;
}

/** A run takes a while: each number is also told when it is there. */
const told = (name: string, taken: readonly Taken[]): readonly Taken[] => {
  for (const { what, value, unit } of taken) process.stderr.write(`${name}: ${what}: ${value.toFixed(2)} ${unit}\n`);
  return taken;
};

/** Everything on one engine, in an order in which nothing stands in the way of what follows. */
const measure = async (name: string, engine: Engine, { cases, file }: Order): Promise<Taken[]> => {
  const filled = await engine(cases);
  const few = await engine(1000);
  try {
    const { store, place, seconds, megabytes } = filled;
    const filling: Taken[] = [
      { what: `fill ${cases.toLocaleString('en')} cases`, value: seconds, unit: 's', target: (240 * cases) / 1e6 },
      { what: '  size of the database', value: megabytes, unit: 'MB' },
    ];
    return [
      ...told(name, filling),
      ...told(name, await listTimes(store, cases)),
      ...told(name, await searchTimes(store, cases)),
      ...told(name, await turnTimes(store, few.store, 60)),
      ...told(name, await recordingTimes(store, cases)),
      ...told(name, await openingTimes(store)),
      ...told(name, await importTimes(place, file, cases)),
    ];
  } finally {
    await few.remove();
    await filled.remove();
  }
};

interface Order {
  cases: number;
  /** A list of as many subscriptions. */
  file: string;
}

const beside = (one: readonly Taken[], other: readonly Taken[]): Measured[] =>
  one.map(({ target, isForSqlite, ...taken }, place) => ({
    ...taken,
    value: [taken.value, other[place]?.value],
    ...(target !== undefined && { target: isForSqlite === true ? [target, undefined] : target }),
  }));

/** What the records cost when there are many of them. */
export const storeBench = ({ cases, keep }: Size): Bench => ({
  name: 'store',
  on: ['SQLite', 'PostgreSQL'],
  run: async () => {
    const { folder, remove } = freshFolder();
    try {
      const file = join(folder, 'subscriptions.csv');
      await writeSubscriptions(file, cases);
      return beside(
        await measure('SQLite', sqliteEngine(keep), { cases, file }),
        await measure('PostgreSQL', postgresEngine, { cases, file }),
      );
    } finally {
      remove();
    }
  },
});
