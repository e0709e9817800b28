import type { Actor } from '../cases/case.ts';
import type { Changing } from '../store/store.ts';
import { policyCode, type ReminderWhy } from './reminder.ts';
import { isInState, type ReminderRow } from './reminder-rows.ts';

/** Who wants what of which reminder; to be called inside one change of the store. */
export interface Wish {
  actor: Actor;
  id: string;
  reason?: string;
  now: Date;
}

/** The columns that say who answered a reminder. */
export const actedColumns = ({ actor, reason, now }: Wish) => ({
  acted_by: actor.agent,
  acted_by_name: actor.name,
  acted_at: now.toISOString(),
  acted_reason: reason ?? null,
});

interface Answering {
  wish: Wish;
  why: ReminderWhy;
  /** What comes later stays. */
  until?: string;
  /** The one that comes in their place. */
  except?: string;
}

/**
 * All that was told about the subject's day is answered; what was still to be told, and to others, is taken back. That the
 * policy changed on that very day is another matter.
 */
export const answerAll = async (
  tables: Changing,
  { tenant, subject, of_date, code }: Pick<ReminderRow, 'tenant' | 'subject' | 'of_date' | 'code'>,
  { wish, why, until, except = '' }: Answering,
): Promise<void> => {
  const those = () =>
    tables
      .updateTable('reminder')
      .where('tenant', '=', tenant)
      .where('subject', '=', subject)
      .where('of_date', '=', of_date)
      .where('code', code === policyCode ? '=' : '!=', policyCode)
      .where('id', '!=', except);
  const acted = actedColumns(wish);
  await those().set(acted).where(isInState('accepted')).where('acted_at', 'is', null).execute();
  const takenBack = { ...acted, state: 'cancelled', why, next_at: wish.now.toISOString(), lease: null };
  const pending = those().set(takenBack).where(isInState('pending'));
  if (until === undefined) await pending.execute();
  else await pending.where((eb) => eb.or([eb('due_at', '<=', until), eb('step', '!=', 'owner')])).execute();
};
