import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { treat } from './answers.ts';
import { closeMeanwhile } from './closed-meanwhile.ts';
import { drain } from './drained.ts';
import { modes, type ModeName } from './fake-connector.ts';
import { freezeInstance } from './frozen-instance.ts';
import { jumpClocks } from './jumping-clocks.ts';
import { killReminders, type Killing } from './killed-reminders.ts';
import type { Place } from './kept.ts';
import { leadsUnlikePostgres } from './leads.ts';
import { outage } from './outage.ts';
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

/**
 * The long runs about reminders: `rounds` kills on each engine with every answer of the connector, 2,000 times as many in a
 * drain, and a million times of the day.
 */
export const remindersFaults = (rounds: number): (() => Promise<Trials>)[] => {
  const faults = Object.keys(modes).filter(isModeName);
  const killing: Killing = { howMany: rounds * 40, every: 300, kills: rounds, leaseFor: 2000, faults, seed: 22 };
  const many = { howMany: rounds * 2000, readers: rounds * 2000 };
  const hot = { howMany: rounds * 40, readers: 4, oneByOne: true };
  const slow = Math.ceil(rounds / 10);
  const on = (tried: Tried) => [onSqlite, onPostgres].map((engine) => () => engine(tried));
  return [
    ...faults.map((mode) => () => treat(mode)),
    ...on((place) => killReminders(place, killing)),
    ...on((place) => freezeInstance(place, slow)),
    ...on((place) => closeMeanwhile(place, { howMany: rounds * 10, seed: 14 })),
    ...on((place) => jumpClocks(place, { howMany: rounds * 10, instances: 'folder' in place ? 1 : 3, seed: 22 })),
    ...downs.flatMap((answer) => on((place) => outage(place, { howMany: rounds * 20, minutes: 30, answer }))),
    ...on((place) => drain(place, many)),
    ...on((place) => drain(place, hot)),
    compareZones,
    compareLeads,
  ];
};

/** Nobody there, and somebody who breaks. */
const downs = [
  { kind: 'refused', status: 412 },
  { kind: 'unclear', status: 500 },
] as const;

const onBare = async <Found>(work: (databaseUrl: string) => Promise<Found>): Promise<Found> => {
  const server = await createPostgres({ durable: false });
  return work(server.url('postgres')).finally(server.remove);
};

const times = 1_000_000;

interface Compared {
  compared: number;
  unlike: number;
  zones: number;
  mismatches: readonly string[];
}

const comparison = (what: string, { compared, unlike, zones, mismatches }: Compared): Trials => ({
  promise: 'P21',
  what: `${what} in ${zones} zones against PostgreSQL; ${unlike} more under laws that one of them has not heard of, or that never were; Node has the time zones of ${process.versions.tz ?? 'unknown'}`,
  engine: 'PostgreSQL',
  trials: compared,
  acknowledged: [],
  failures: mismatches.slice(0, 20),
});

const compareZones = async (): Promise<Trials> =>
  comparison('local times', await onBare((databaseUrl) => mismatchesWithPostgres(databaseUrl, times, 11)));

const compareLeads = async (): Promise<Trials> =>
  comparison(
    '09:00 on the working day up to a date and its lead',
    await onBare((databaseUrl) => leadsUnlikePostgres(databaseUrl, times, 12)),
  );
