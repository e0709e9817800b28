import { randomUUID } from 'node:crypto';

import type { Actor } from '../cases/case.ts';
import type { Changing } from '../store/store.ts';

/** One thing that happened to a reminder. `detail` is a code, a date or a person's reason. */
export interface ReminderEvent {
  reminder: string;
  what:
    | 'asked'
    | 'accepted'
    | 'retried'
    | 'unclear'
    | 'gave-up'
    | 'cancelled'
    | 'late'
    | 'put-off'
    | 'done'
    | 'reopened'
    | 'redriven';
  by?: Pick<Actor, 'agent' | 'name'>;
  detail?: string;
}

/** Of all its columns: a server takes 65,535 values in a statement. */
const atOnce = 1000;

export const recordEvents = async (
  tables: Changing,
  tenant: string,
  events: readonly ReminderEvent[],
  now: Date,
): Promise<void> => {
  const at = now.toISOString();
  const rows = events.map(({ reminder, what, by, detail }) => ({
    tenant,
    reminder,
    at,
    id: randomUUID().slice(0, 8),
    what,
    by_agent: by?.agent ?? null,
    by_name: by?.name ?? null,
    detail: detail ?? null,
  }));
  for (let from = 0; from < rows.length; from += atOnce) {
    await tables
      .insertInto('reminder_event')
      .values(rows.slice(from, from + atOnce))
      .execute();
  }
};
