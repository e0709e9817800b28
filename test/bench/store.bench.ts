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

/** Everything on one engine, in an order in which nothing stands in the way of what follows. */
const measure = async (engine: Engine, cases: number, file: string): Promise<Taken[]> => {
  const filled = await engine(cases);
  try {
    const few = await engine(1000);
    try {
      const { store, place, seconds, megabytes } = filled;
      const scale = cases / 1e6;
      return [
        { what: `fill ${cases.toLocaleString('en')} cases`, value: seconds ?? 0, unit: 's', target: 240 * scale },
        { what: '  size of the database', value: megabytes, unit: 'MB' },
        ...(await listTimes(store, cases)),
        ...(await searchTimes(store, cases)),
        ...(await turnTimes(store, few.store, 60)),
        ...(await recordingTimes(store, cases)),
        ...(await openingTimes(store)),
        ...(await importTimes(place, file, cases)),
      ];
    } finally {
      await few.remove();
    }
  } finally {
    await filled.remove();
  }
};

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
      return beside(await measure(sqliteEngine(keep), cases, file), await measure(postgresEngine, cases, file));
    } finally {
      remove();
    }
  },
});
