import { parseArgs } from 'node:util';

import { freshDatabase } from '../support/postgres-records.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { edgeFaults } from './edge-faults.ts';
import { fillDisk } from './full-disk.ts';
import type { Place } from './kept.ts';
import { killMigrations, type Before } from './killed-migration.ts';
import { remindersFaults } from './reminders-faults.ts';
import { killWriters, writeTogether } from './killed-writer.ts';
import { pressTwice } from './pressed-twice.ts';
import { raceForButton } from './races.ts';
import { lockDatabase, lockFiles } from './read-only.ts';
import { replayAudit } from './replayed-audit.ts';
import { restoreBackups } from './restored-backup.ts';
import { stopDatabase } from './stopped-database.ts';
import { inWords, tableHead, type Engine, type Trials } from './trials.ts';

/** The long run: `--rounds 300` for as many kills on each engine, seven times as many races, and a tenth of the slow faults. */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
});
const [rounds, seed] = [Number(values.rounds), Number(values.seed)];
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds: expected a whole number from 1.');
if (!Number.isInteger(seed)) throw new Error('--seed: expected a whole number.');
const slow = Math.ceil(rounds / 10);

const show = (trials: Trials): void => {
  process.stdout.write(`${inWords(trials)}\n`);
  if (trials.failures.length > 0) process.exitCode = 1;
};

const onSqlite = async (work: (place: Place) => Promise<void>): Promise<void> => {
  const { folder, remove } = freshFolder();
  await work({ folder }).finally(remove);
};

const onPostgres = async (work: (place: Place) => Promise<void>): Promise<void> => {
  const server = await createPostgres({ durable: true });
  await work({ databaseUrl: server.url('postgres') }).finally(server.remove);
};

/** Before each thing that is told, however many rounds. */
const migrationsOn = async (engine: Engine, before: Before): Promise<Trials> => {
  if (engine === 'SQLite') return killMigrations(() => Promise.resolve(freshFolder()), { before });
  const server = await createPostgres({ durable: true });
  return killMigrations(() => freshDatabase(server.url('postgres')), { before }).finally(server.remove);
};

process.stdout.write(`${tableHead}\n`);
for (const on of [onSqlite, onPostgres]) {
  await on(async (place) => {
    show(await killWriters(place, rounds, seed));
    show(await replayAudit(place));
  });
  await on(async (place) => show(await writeTogether(place, rounds)));
  await on(async (place) => {
    show(await raceForButton(place, rounds * 7));
    show(await replayAudit(place));
  });
  await on(async (place) => show(await pressTwice('folder' in place ? undefined : place.databaseUrl, slow)));
  await on(async (place) => show(await restoreBackups(place, Math.max(slow, 20))));
}
for (const engine of ['SQLite', 'PostgreSQL'] as const) {
  show(await migrationsOn(engine, 'empty'));
  show(await migrationsOn(engine, 'old'));
}
show(await lockFiles(slow));
show(await lockDatabase(slow));
show(await stopDatabase(slow));
show(await fillDisk('SQLite', slow));
show(await fillDisk('PostgreSQL', slow));
for (const fault of [...remindersFaults(rounds), ...edgeFaults(slow)]) show(await fault());
