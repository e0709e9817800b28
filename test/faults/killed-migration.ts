import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import { Kysely, sql } from 'kysely';

import { createCases } from '../../src/cases/cases.ts';
import { fileName } from '../../src/store/data-folder.ts';
import { migrationsThatRan } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/open-store.ts';
import { postgresDialect } from '../../src/store/postgres-dialect.ts';
import { openPool } from '../../src/store/postgres-pool.ts';
import { sqliteDialect } from '../../src/store/sqlite-dialect.ts';
import { threadsOn } from '../../src/store/sqlite-threads.ts';
import type { Tables } from '../../src/store/tables.ts';
import { makeOldRecords } from '../support/old-records.ts';
import type { Place } from './kept.ts';
import { engineOf, type Engine, type Trials } from './trials.ts';

const script = join(import.meta.dirname, '../support/migrating-process.ts');

export type FreshPlace = () => Promise<Place & { remove: () => unknown }>;

/** What the migration begins with: nothing, or the records of the first version that had any. */
export type Before = 'empty' | 'old';

/** A process migrates, and is killed before the first thing it tells the database, the next time before a later one. */
export const killMigrations = async (
  create: FreshPlace,
  { before, every = 1 }: { before: Before; every?: number },
): Promise<Trials> => {
  const failures: string[] = [];
  let trials = 0;
  let engine: Engine = 'SQLite';
  for (let at = 1, isOver = false; !isOver; at += every) {
    const place = await create();
    engine = engineOf(place);
    try {
      const { problems, ended } = await killAt(place, at, before);
      failures.push(...problems.map((problem) => `killed before the ${at}. thing told: ${problem}`));
      isOver = ended || problems.length > 0;
      if (!ended) trials += 1;
    } finally {
      await place.remove();
    }
  }
  return { promise: 'P37', what: `migration killed, ${before} records`, engine, trials, acknowledged: [], failures };
};

const killAt = async (place: Place, at: number, before: Before): Promise<{ problems: string[]; ended: boolean }> => {
  const old = await inTables(place, async (tables) => {
    if (before === 'old') await makeOldRecords(tables);
    return stateOf(tables);
  });
  const where = 'folder' in place ? place.folder : place.databaseUrl;
  const child = spawn(process.execPath, [script, where, String(at)], { stdio: ['ignore', 'ignore', 'inherit'] });
  await once(child, 'close');
  if (child.exitCode !== 0 && child.signalCode !== 'SIGKILL')
    return { problems: [`ended by itself with ${child.exitCode}`], ended: true };
  const found = await inTables(place, stateOf);
  const isWhole = found.state === old.state || found.ran === Object.keys(migrations).join();
  const problems = isWhole ? [] : [`neither old nor new: ${found.ran}`];
  return { problems: [...problems, ...(await problemsAfter(place, before))], ended: child.exitCode === 0 };
};

/** What is wrong once the next start has gone through. */
const problemsAfter = async (place: Place, before: Before): Promise<string[]> => {
  const store = await openStore(place);
  try {
    const cases = createCases({ store, clock: { now: () => new Date('2026-11-22T09:00:00Z') } });
    const ana = { tenant: 'contoso', agent: 'ana-id', name: 'Ana' };
    const advice = { customer: 'c', facts: {}, asOf: '2026-11-22', policyVersion: '2026-05-04', outcome: 'move' };
    if (before === 'empty') {
      const { number } = await cases.open(ana, advice, 'first');
      return number === 1 ? [] : ['the first case is not the first'];
    }
    const found = await cases.find(ana, 1);
    const { cases: listed } = await cases.search(ana, { text: 'nunez marzo', limit: 5 });
    const isThere = found?.termEnd === '2027-03-14' && listed.length === 1;
    return isThere ? [] : ['the old case is not found as it should be'];
  } finally {
    await store.close();
  }
};

const inTables = async <Found>(place: Place, work: (tables: Kysely<Tables>) => Promise<Found>): Promise<Found> => {
  const dialect =
    'folder' in place
      ? sqliteDialect(threadsOn({ file: join(place.folder, fileName), role: 'writer', howMany: 1 }))
      : postgresDialect(openPool(place.databaseUrl));
  const tables = new Kysely<Tables>({ dialect });
  return work(tables).finally(() => tables.destroy());
};

/** Which migrations ran, and every table with its columns and rows. */
const stateOf = async (tables: Kysely<Tables>): Promise<{ ran: string; state: string }> => {
  const state: unknown[] = [];
  for (const { name, columns } of await tables.introspection.getTables({ withInternalKyselyTables: true })) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(tables);
    state.push([name, columns, rows]);
  }
  return { ran: (await migrationsThatRan(tables)).join(), state: JSON.stringify(state) };
};
