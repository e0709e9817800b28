import type { Reading } from '../store/store.ts';
import { ownedBy, readReminder, remindersOf } from './reminder-rows.ts';
import type { ReminderList, ReminderPage } from './service.ts';

const first = { upcoming: 'asc', overdue: 'desc', done: 'desc', dead: 'desc' } as const;

/** A page of one tenant's reminders in the order of their times. */
export const listReminders = async (
  tables: Reading,
  tenant: string,
  page: ReminderPage,
  now: Date,
): Promise<ReminderList> => {
  const { which, owner, until, after, limit } = page;
  let query = chosen(tables, tenant, which, now.toISOString());
  if (owner !== undefined) query = query.where(ownedBy(owner));
  if (until !== undefined) query = query.where('next_at', '<=', until.toISOString());
  if (after !== undefined) {
    const place = { at: after.nextAt.toISOString(), id: after.id };
    query = query.where((eb) =>
      eb(eb.refTuple('next_at', 'id'), first[which] === 'asc' ? '>' : '<', eb.tuple(place.at, place.id)),
    );
  }
  const rows = await query
    .orderBy('next_at', first[which])
    .orderBy('id', first[which])
    .limit(limit + 1)
    .execute();
  return { reminders: rows.slice(0, limit).map(readReminder), more: rows.length > limit };
};

const chosen = (tables: Reading, tenant: string, which: ReminderPage['which'], now: string) => {
  const all = remindersOf(tables, tenant);
  switch (which) {
    case 'upcoming':
      return all.where('state', '=', 'pending').where('due_at', '>', now);
    case 'overdue':
      return all
        .where('state', 'in', ['accepted', 'pending'])
        .where((eb) =>
          eb.or([
            eb('state', '=', 'pending').and('due_at', '<=', now),
            eb('state', '=', 'accepted').and('acted_at', 'is', null).and('why', 'is', null),
          ]),
        );
    case 'done':
      return all
        .where('state', 'in', ['accepted', 'cancelled'])
        .where((eb) => eb.or([eb('state', '=', 'cancelled'), eb('acted_at', 'is not', null)]));
    case 'dead':
      return all.where('state', '=', 'dead');
  }
};

/** Pending ones whose time has come or comes until then. */
export const listDue = async (
  tables: Reading,
  tenant: string,
  { until, owner, limit }: { until: Date; owner?: string; limit: number },
): Promise<ReminderList> => {
  let query = remindersOf(tables, tenant).where('state', '=', 'pending').where('next_at', '<=', until.toISOString());
  if (owner !== undefined) query = query.where(ownedBy(owner));
  const rows = await query
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  return { reminders: rows.slice(0, limit).map(readReminder), more: rows.length > limit };
};
