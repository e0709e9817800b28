import type { Actor } from '../cases/case.ts';
import { failed, ok, type Result } from '../result.ts';
import type { Changing } from '../store/store.ts';
import { recordEvents } from './events.ts';
import { findReminder, isInState, readReminder } from './reminder-rows.ts';
import type { Reminder } from './reminder.ts';
import type { ReopenProblem } from './service.ts';

const nobodyActed = { acted_by: null, acted_by_name: null, acted_at: null, acted_reason: null };

/**
 * Takes the actor's own answer back: what was told waits for one again, and what was taken back for it comes at its time.
 * To be called inside one change of the store.
 */
export const reopenReminder = async (
  tables: Changing,
  actor: Actor,
  id: string,
  now: Date,
): Promise<Result<Reminder, ReopenProblem>> => {
  const row = await findReminder(tables, actor.tenant, id);
  if (row === undefined) return failed({ kind: 'not-found' });
  const { subject, of_date, acted_at } = row;
  const isDone = row.state === 'accepted' || row.why === 'done';
  if (row.acted_by !== actor.agent || acted_at === null || !isDone) return failed({ kind: 'nothing-to-undo' });
  const answeredThen = () =>
    tables
      .updateTable('reminder')
      .where('tenant', '=', actor.tenant)
      .where('subject', '=', subject)
      .where('of_date', '=', of_date)
      .where('acted_by', '=', actor.agent)
      .where('acted_at', '=', acted_at);
  await answeredThen()
    .set((eb) => ({ ...nobodyActed, state: 'pending', why: null, next_at: eb.ref('due_at') }))
    .where(isInState('cancelled'))
    .where('why', '=', 'done')
    .execute();
  await answeredThen().set(nobodyActed).where(isInState('accepted')).execute();
  await recordEvents(tables, actor.tenant, [{ reminder: id, what: 'reopened', by: actor }], now);
  return ok(readReminder((await findReminder(tables, actor.tenant, id)) ?? row));
};
