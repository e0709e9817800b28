import type { Actor } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import { utcDate } from '../clock.ts';
import { fold } from '../language/fold.ts';
import { failed, ok } from '../result.ts';
import type { Changing, Reading, Store } from '../store/store.ts';
import { answerAll } from './answered.ts';
import { askFor } from './ask-for.ts';
import { balanceOf } from './balance.ts';
import { databaseTime } from './database-time.ts';
import { recordEvents } from './events.ts';
import { listDue, listReminders } from './list-reminders.ts';
import { muteCustomer, mutedOn, unmuteCustomer } from './mutes.ts';
import type { Planning } from './plan.ts';
import { hoursOf } from './plan.ts';
import type { Planner } from './planner.ts';
import { remindersOfCase } from './of-case.ts';
import { presentOf } from './present.ts';
import { putOff, roundsOf } from './put-off.ts';
import type { SettingsOfReaders } from './reader-settings.ts';
import { redriveDead } from './redrive.ts';
import { findReminder, readReminder } from './reminder-rows.ts';
import { reopenReminder } from './reopen.ts';
import { replanAll } from './replan-all.ts';
import type { Reminders } from './service.ts';

export interface ReminderParts extends Pick<Planning, 'zones'> {
  store: Store;
  clock: Clock;
  settings: SettingsOfReaders;
  planner: Planner;
  /** How far a rehearsal moved PostgreSQL's clock, in milliseconds. */
  offset?: () => number;
  /** Called after something was made that may be due sooner than what was there. */
  wake?: () => void;
}

const oneDay = 24 * 3_600_000;

export const createReminders = (parts: ReminderParts): Reminders => {
  const { store, clock, offset, planner, wake = () => undefined } = parts;
  const time = databaseTime(store, clock, offset);
  const change = async <Kept>(work: (tables: Changing, now: Date) => Promise<Kept>): Promise<Kept> => {
    const kept = await store.change(async (tables) => work(tables, await time(tables)));
    wake();
    return kept;
  };
  const hours =
    (tables: Reading, { tenant }: Actor) =>
    async (owner: string) => {
      const settings = (await parts.settings.of(tables, tenant, [owner])).get(owner);
      if (settings === undefined) throw new Error('Settings were asked for and not given.');
      return hoursOf(parts, settings);
    };

  return {
    list: async ({ tenant }, page) => listReminders(store.reading, tenant, page, await time(store.reading)),
    async due({ tenant }, { days, owner, limit }) {
      const until = new Date((await time(store.reading)).getTime() + days * oneDay);
      return listDue(store.reading, tenant, { until, owner, limit });
    },
    ofCase: ({ tenant }, about) => remindersOfCase(store.reading, tenant, about),
    async find({ tenant }, id) {
      const row = await findReminder(store.reading, tenant, id);
      return row && readReminder(row);
    },
    present: async ({ tenant }, id) => readPresent(store.reading, { tenant, id, now: await time(store.reading) }),
    snooze: (actor, id, until, reason) =>
      change((tables, now) => putOff(tables, { actor, id, until, reason, now }, hours(tables, actor))),
    done: (actor, id, reason) => change((tables, now) => markDone(tables, { actor, id, reason, now })),
    reopen: (actor, id) => change((tables, now) => reopenReminder(tables, actor, id, now)),
    remind: (actor, wish) => change((tables, now) => askFor(tables, { actor, wish, now }, hours(tables, actor))),
    mute: (actor, wish) => change((tables, now) => muteCustomer(tables, actor, wish, now)),
    async unmute({ tenant }, customer) {
      await change((tables) => unmuteCustomer(tables, tenant, customer));
    },
    muted: async ({ tenant }) => mutedOn(store.reading, tenant, utcDate(await time(store.reading))),
    redrive: (actor, id) => change((tables, now) => redriveDead(tables, actor, id, now)),
    balance: async (tenant) => balanceOf(store.reading, tenant, await time(store.reading)),
    async tenants() {
      const known = store.reading.selectFrom('throttle').select('tenant').where('conversation', '=', '');
      return (await known.orderBy('tenant').execute()).map(({ tenant }) => tenant);
    },
    async replanAll(tenant, owner) {
      await replanAll({ store, planner, time }, tenant, owner);
      wake();
    },
  };
};

const readPresent = async (tables: Reading, { tenant, id, now }: { tenant: string; id: string; now: Date }) => {
  const row = await findReminder(tables, tenant, id);
  if (row === undefined) return undefined;
  const newest = (await roundsOf(tables, row)).at(-1) ?? row;
  const mutes = await mutedOn(tables, tenant, utcDate(now));
  const mute = mutes.find(({ customer }) => customer === fold(row.customer));
  const rounds = { asked: readReminder(row), newest: readReminder(newest) };
  return { ...rounds, present: presentOf(rounds, mute) };
};

const markDone = async (tables: Changing, wish: Parameters<typeof answerAll>[2]['wish']) => {
  const { actor, id, reason, now } = wish;
  const row = await findReminder(tables, actor.tenant, id);
  if (row === undefined) return failed({ kind: 'not-found' } as const);
  await answerAll(tables, row, { wish, why: 'done' });
  await recordEvents(tables, actor.tenant, [{ reminder: id, what: 'done', by: actor, detail: reason }], now);
  return ok(readReminder((await findReminder(tables, actor.tenant, id)) ?? row));
};
