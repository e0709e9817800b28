import type { Changing } from '../store/store.ts';
import { recordEvents } from './events.ts';
import type { ReminderWhy } from './reminder.ts';
import type { ReminderRow } from './reminder-rows.ts';

/** One that is not sent, and why. */
export interface Dropped {
  row: Pick<ReminderRow, 'id'>;
  state: 'cancelled' | 'dead';
  why: ReminderWhy;
  answer?: string;
}

export const dropAll = async (
  tables: Changing,
  tenant: string,
  dropped: readonly Dropped[],
  now: Date,
): Promise<void> => {
  for (const { row, state, why, answer } of dropped) {
    await tables
      .updateTable('reminder')
      .set({ state, why, next_at: now.toISOString(), lease: null, ...(answer !== undefined && { answer }) })
      .where('tenant', '=', tenant)
      .where('id', '=', row.id)
      .execute();
  }
  const events = dropped.map(({ row, state, why }) => {
    const what = state === 'dead' ? ('gave-up' as const) : ('cancelled' as const);
    return { reminder: row.id, what, detail: why };
  });
  await recordEvents(tables, tenant, events, now);
};
