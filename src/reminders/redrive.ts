import type { Actor } from '../cases/case.ts';
import type { Changing } from '../store/store.ts';
import { recordEvents } from './events.ts';

/** Puts what was given up back to what is due; to be called inside one change of the store. Answers how many. */
export const redriveDead = async (
  tables: Changing,
  actor: Actor,
  id: string | undefined,
  now: Date,
): Promise<number> => {
  let dead = tables
    .updateTable('reminder')
    .set({ state: 'pending', why: null, next_at: now.toISOString(), lease: null, attempts: 0, unclear: 0 })
    .where('tenant', '=', actor.tenant)
    .where('state', '=', 'dead');
  if (id !== undefined) dead = dead.where('id', '=', id);
  const rows = await dead.returning('id').execute();
  const events = rows.map(({ id: reminder }) => ({ reminder, what: 'redriven', by: actor }) as const);
  for (let from = 0; from < events.length; from += 1000) {
    await recordEvents(tables, actor.tenant, events.slice(from, from + 1000), now);
  }
  return rows.length;
};
