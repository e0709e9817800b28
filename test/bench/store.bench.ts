import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { freshFolder } from '../support/fresh-folder.ts';
import { listTimes, openingTimes, recordingTimes, searchTimes, type Taken } from './case-calls.ts';
import { postgresEngine, sqliteEngine, type Engine } from './engines.ts';
import { importTimes, writeSubscriptions } from './importing.ts';
import type { Bench, Measured } from './measure.ts';
import { turnTimes } from './turns.ts';

export const parts = ['lists', 'search', 'turns', 'record', 'open', 'import'] as const;
type Part = (typeof parts)[number];
export const engines = ['sqlite', 'postgresql'] as const;

interface Size {
  cases: number;
  /** Fills once, under build/, for this run and the next ones. */
  keep: boolean;
  /** All where none is named. */
  only: readonly Part[];
  engine?: (typeof engines)[number];
}

const run = promisify(execFile);

/** A run takes a while: each number is also told when it is there. */
const told = (name: string, taken: readonly Taken[]): readonly Taken[] => {
  for (const { what, value, unit } of taken) process.stderr.write(`${name}: ${what}: ${value.toFixed(2)} ${unit}\n`);
  return taken;
};

/** On one engine, in an order in which nothing stands in the way of what follows. */
const measure = async (name: string, engine: Engine, { cases, file, only }: Order): Promise<Taken[]> => {
  const filled = await engine(cases);
  const few = await engine(1000);
  try {
    const { store, place, seconds, megabytes } = filled;
    const measuring: Record<Part, () => Promise<Taken[]>> = {
      lists: () => listTimes(store, cases),
      search: () => searchTimes(store, cases),
      turns: () => turnTimes(store, few.store, 60),
      record: () => recordingTimes(store, cases),
      open: () => openingTimes(store),
      import: () => importTimes(place, file, cases),
    };
    const taken: Taken[] = [
      { what: `fill ${cases.toLocaleString('en')} cases`, value: seconds, unit: 's', target: (240 * cases) / 1e6 },
      { what: '  size of the database', value: megabytes, unit: 'MB' },
    ];
    told(name, taken);
    for (const part of parts.filter((one) => only.includes(one))) {
      // What was left for the disk to write would hold up the whole machine in the middle of what is measured.
      await run('sync');
      taken.push(...told(name, await measuring[part]()));
    }
    return taken;
  } finally {
    await few.remove();
    await filled.remove();
  }
};

interface Order {
  cases: number;
  /** A list of as many subscriptions. */
  file: string;
  only: readonly Part[];
}

const beside = (one: readonly Taken[], other: readonly Taken[]): Measured[] =>
  (one.length === 0 ? other : one).map(({ target, isForSqlite, what, unit }, place) => ({
    what,
    unit,
    value: [one[place]?.value, other[place]?.value],
    ...(target !== undefined && { target: isForSqlite === true ? [target, undefined] : target }),
  }));

/** What the records cost when there are many of them. */
export const storeBench = ({ cases, keep, only, engine }: Size): Bench => ({
  name: 'store',
  on: ['SQLite', 'PostgreSQL'],
  run: async () => {
    const { folder, remove } = freshFolder();
    try {
      const file = join(folder, 'subscriptions.csv');
      const order = { cases, file, only: only.length === 0 ? parts : only };
      if (order.only.includes('import')) await writeSubscriptions(file, cases);
      return beside(
        engine === 'postgresql' ? [] : await measure('SQLite', sqliteEngine(keep), order),
        engine === 'sqlite' ? [] : await measure('PostgreSQL', postgresEngine(keep), order),
      );
    } finally {
      remove();
    }
  },
});
