import { freshDatabase } from '../support/postgres-records.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { answerInEachWay } from './answers-of-teams.ts';
import { hangOneTenant, slowEverything } from './hanging.ts';
import { hearOnce } from './heard-once.ts';
import type { Place } from './kept.ts';
import { keepLimits } from './limits-kept.ts';
import { overload, storm } from './overload.ts';
import { restartInTurn } from './rolling-restart.ts';
import { setTraps } from './trap-host.ts';
import type { Trials } from './trials.ts';

const onSqlite = async (tried: (place: Place) => Promise<Trials>): Promise<Trials> => {
  const { folder, remove } = freshFolder();
  return tried({ folder }).finally(remove);
};

const onPostgres = async (tried: (place: { databaseUrl: string }) => Promise<Trials>): Promise<Trials> => {
  const server = await createPostgres({ durable: false });
  const { databaseUrl } = await freshDatabase(server.url('postgres'));
  return tried({ databaseUrl }).finally(server.remove);
};

/** The long runs about what comes in and goes out: whole bots beside a Teams that misbehaves. */
export const edgeFaults = (rounds: number): (() => Promise<Trials>)[] => [
  () => onSqlite((place) => hearOnce(place, rounds)),
  () => onPostgres((place) => hearOnce(place, rounds)),
  () => onSqlite((place) => hangOneTenant(place, 15)),
  () => onPostgres(({ databaseUrl }) => slowEverything(databaseUrl, 300)),
  () => onPostgres(({ databaseUrl }) => keepLimits(databaseUrl, 1, 35)),
  () => onPostgres(({ databaseUrl }) => keepLimits(databaseUrl, 2, 35)),
  () => onPostgres(({ databaseUrl }) => keepLimits(databaseUrl, 4, 35)),
  () => answerInEachWay({ hangs: true }),
  () => onSqlite(setTraps),
  () => onPostgres(setTraps),
  () => onSqlite((place) => overload(place, 8)),
  () => onSqlite((place) => storm(place, 8)),
  () => onPostgres(({ databaseUrl }) => restartInTurn(databaseUrl, Math.ceil(rounds / 5))),
];
