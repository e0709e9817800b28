import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { run } from '../command-line/import-support.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { findPostgres } from '../support/postgres.ts';
import { startAgents } from './agents.ts';
import { problemsAt, type Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

const changesBetween = 20;
const inShell = promisify(execFile);

/** A backup was taken; where it is restored to, and how to be rid of that. */
type Restored = Promise<{ place: Place; remove: () => Promise<void> }>;

const backUpSqlite = async (source: string): Restored => {
  const { folder, remove } = freshFolder();
  const copy = join(folder, 'copy');
  mkdirSync(copy);
  const out = join(copy, 'channel-guide.sqlite');
  const { code, errors } = await run(['backup', '--out', out], { DATA_DIR: source });
  if (code !== 0) throw new Error(errors);
  return {
    place: { folder: copy },
    remove: () => {
      remove();
      return Promise.resolve();
    },
  };
};

const backUpPostgres = async (source: string): Restored => {
  const programs = findPostgres() ?? '';
  const { folder, remove } = freshFolder();
  const file = join(folder, 'copy.sql');
  await inShell(join(programs, 'pg_dump'), ['--file', file, source]);
  const { databaseUrl, remove: drop } = await freshDatabase(source);
  await inShell(join(programs, 'psql'), ['--quiet', '--set', 'ON_ERROR_STOP=1', '--file', file, databaseUrl]);
  remove();
  return { place: { databaseUrl }, remove: drop };
};

/** Backups are taken while agents work; each is restored, and has everything that was acknowledged before it began. */
export const restoreBackups = async (place: Place, rounds: number): Promise<Trials> => {
  const store = await openStore(place);
  const agents = startAgents(createCases({ store, clock: { now: () => new Date() } }));
  const failures: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await agents.untilAcknowledged(agents.acknowledged.length + changesBetween);
    const before = [...agents.acknowledged];
    const restored = await ('folder' in place ? backUpSqlite(place.folder) : backUpPostgres(place.databaseUrl));
    const problems = await problemsAt(restored.place, before);
    failures.push(...problems.map((problem) => `backup ${round}: ${problem}`));
    await restored.remove();
  }
  await agents.end();
  await store.close();
  const { acknowledged } = agents;
  const what = 'backup under load, restored';
  failures.push(...agents.failures);
  return { promise: 'P38', what, engine: engineOf(place), trials: rounds, acknowledged, failures };
};
