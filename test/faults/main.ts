import { parseArgs } from 'node:util';

import { createPostgres } from '../support/postgres.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { fillDisk } from './full-disk.ts';
import { remindersFaults } from './reminders-faults.ts';
import { killWriters, writeTogether } from './killed-writer.ts';
import { stopDatabase } from './stopped-database.ts';
import { inWords, type Trials } from './trials.ts';

/** The long run: `--rounds 300` for as many kills on each engine. */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '50' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds: expected a whole number from 1.');

const onSqlite = async (tried: (place: { folder: string }) => Promise<Trials>): Promise<Trials> => {
  const { folder, remove } = freshFolder();
  return tried({ folder }).finally(remove);
};

const onPostgres = async (tried: (place: { databaseUrl: string }) => Promise<Trials>): Promise<Trials> => {
  const server = await createPostgres({ durable: true });
  return tried({ databaseUrl: server.url('postgres') }).finally(server.remove);
};

const faults: (() => Promise<Trials>)[] = [
  () => onSqlite((place) => killWriters(place, rounds)),
  () => onPostgres((place) => killWriters(place, rounds)),
  () => onSqlite((place) => writeTogether(place, rounds)),
  () => onPostgres((place) => writeTogether(place, rounds)),
  () => stopDatabase(Math.ceil(rounds / 3)),
  () => fillDisk(Math.ceil(rounds / 10)),
  ...remindersFaults({ onSqlite, onPostgres, rounds }),
];

for (const fault of faults) {
  const trials = await fault();
  process.stdout.write(`${inWords(trials)}\n`);
  for (const failure of trials.failures) process.stdout.write(`    ${failure}\n`);
  if (trials.failures.length > 0) process.exitCode = 1;
}
