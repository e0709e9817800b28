import { parseArgs } from 'node:util';

import { freshDatabase } from '../support/postgres-records.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { drainInTime } from './drained-in-time.ts';
import { edgeFaults } from './edge-faults.ts';
import { fillDisk } from './full-disk.ts';
import { fuzz } from './fuzz/fuzz.ts';
import type { Place } from './kept.ts';
import { killMigrations, type Before } from './killed-migration.ts';
import { remindersFaults } from './reminders-faults.ts';
import { killWriters, writeTogether } from './killed-writer.ts';
import { pressTwice } from './pressed-twice.ts';
import { raceForButton } from './races.ts';
import { lockDatabase, lockFiles } from './read-only.ts';
import { replayAudit } from './replayed-audit.ts';
import { restoreBackups } from './restored-backup.ts';
import { soak } from './soak.ts';
import { stopDatabase } from './stopped-database.ts';
import { inWords, tableHead, type Engine, type Trials } from './trials.ts';

/**
 * `fuzz` sends made-up requests to the door (`--requests`, `--seed`), `soak` keeps a bot under load and faults
 * (`--minutes`), `drain` sends 40 reminders a second for so long, on both engines at once, `records`, `reminders` and
 * `edge` break those alone. The long run of all others: `--rounds 300` for as many kills on each engine, seven times
 * as many races, and a tenth of the slow faults.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    requests: { type: 'string', default: '200000' },
    minutes: { type: 'string', default: '30' },
  },
});
const wholeNumber = (name: 'rounds' | 'seed' | 'requests' | 'minutes', least: number): number => {
  const value = Number(values[name]);
  if (!Number.isInteger(value) || value < least) throw new Error(`--${name}: expected a whole number from ${least}.`);
  return value;
};
const [rounds, seed] = [wholeNumber('rounds', 1), wholeNumber('seed', 0)];
const slow = Math.ceil(rounds / 10);

const show = (trials: Trials): void => {
  process.stdout.write(`${inWords(trials)}\n`);
  if (trials.failures.length > 0) process.exitCode = 1;
};

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const onSqlite = async (work: (place: Place) => Promise<void>): Promise<void> => {
  const { folder, remove } = freshFolder();
  await work({ folder }).finally(remove);
};

const onPostgres = async (work: (place: Place) => Promise<void>): Promise<void> => {
  const server = await createPostgres({ durable: true });
  await work({ databaseUrl: server.url('postgres') }).finally(server.remove);
};

const drains = async (minutes: number): Promise<void> => {
  const drained = async (place: Place): Promise<void> => show(await drainInTime(place, minutes * 2400));
  await Promise.all([onSqlite, onPostgres].map((on) => on(drained)));
};

/** Before each thing that is told, however many rounds. */
const migrationsOn = async (engine: Engine, before: Before): Promise<Trials> => {
  if (engine === 'SQLite') return killMigrations(() => Promise.resolve(freshFolder()), { before });
  const server = await createPostgres({ durable: true });
  return killMigrations(() => freshDatabase(server.url('postgres')), { before }).finally(server.remove);
};

const recordsFaults = async (): Promise<void> => {
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
  // Under a load that never pauses the log grows to 64 before it is begun anew.
  show(await fillDisk('SQLite', slow, 96));
  show(await fillDisk('PostgreSQL', slow));
};

const reminders = async (): Promise<void> => {
  for (const fault of remindersFaults(rounds)) show(await fault());
};

const edge = async (): Promise<void> => {
  for (const fault of edgeFaults(slow)) show(await fault());
};

const everything = async (): Promise<void> => {
  await recordsFaults();
  await reminders();
  await edge();
};

const parts = new Map<string | undefined, () => Promise<void>>([
  [undefined, everything],
  ['records', recordsFaults],
  ['reminders', reminders],
  ['edge', edge],
  ['drain', () => drains(wholeNumber('minutes', 1))],
  ['fuzz', async () => (await fuzz({ requests: wholeNumber('requests', 1), seed })).forEach(show)],
  ['soak', async () => show(await soak(wholeNumber('minutes', 1), tell))],
]);
const part = parts.get(positionals[0]);
if (part === undefined)
  throw new Error('Expected records, reminders, edge, drain, fuzz, soak, or nothing for all but the last three.');
process.stdout.write(`${tableHead}\n`);
await part();
