import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { modes, type ModeName } from './fake-connector.ts';
import { killReminders, type Killing } from './killed-reminders.ts';
import type { Place } from './kept.ts';
import type { Trials } from './trials.ts';
import { mismatchesWithPostgres } from './zones.ts';

type Tried = (place: Place) => Promise<Trials>;

const onSqlite = async (tried: Tried): Promise<Trials> => {
  const { folder, remove } = freshFolder();
  return tried({ folder }).finally(remove);
};

const onPostgres = async (tried: Tried): Promise<Trials> => {
  const server = await createPostgres({ durable: true });
  return tried({ databaseUrl: server.url('postgres') }).finally(server.remove);
};

const isModeName = (name: string): name is ModeName => name in modes;

/** The long runs about reminders: `rounds` kills on each engine with every answer of the connector, and a million times. */
export const remindersFaults = (rounds: number): (() => Promise<Trials>)[] => {
  const faults = Object.keys(modes).filter(isModeName);
  const killing: Killing = { howMany: rounds * 40, every: 300, kills: rounds, leaseFor: 2000, faults, seed: 22 };
  return [
    () => onSqlite((place) => killReminders(place, killing)),
    () => onPostgres((place) => killReminders(place, killing)),
    compareZones,
  ];
};

const compareZones = async (): Promise<Trials> => {
  const server = await createPostgres({ durable: false });
  const { compared, unlike, zones, mismatches } = await mismatchesWithPostgres(server.url('postgres'), 1_000_000, 11);
  await server.remove();
  const versions = `Node has the time zones of ${process.versions.tz ?? 'unknown'}`;
  const what = `local times in ${zones} zones against PostgreSQL; ${unlike} more under laws that one of them has not heard of; ${versions}`;
  return {
    promise: 'P21',
    what,
    engine: 'PostgreSQL',
    trials: compared,
    acknowledged: [],
    failures: mismatches.slice(0, 20),
  };
};
