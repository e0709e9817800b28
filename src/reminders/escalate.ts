import type { Zones } from '../language/zoned-time.ts';
import { dayOf } from '../policy/calendar-days.ts';
import { utcDate } from '../clock.ts';
import type { Changing } from '../store/store.ts';
import type { Delivery } from './delivery.ts';
import { hoursOf } from './plan.ts';
import { nextWorkingMoment } from './reading-hours.ts';
import { manualCode, policyCode, subjectKey, type Reminder } from './reminder.ts';
import { reminderId } from './reminder-id.ts';
import { isInState, newRow } from './reminder-rows.ts';
import { stepsFrom, wantedAt } from './route.ts';

export interface EscalationParts {
  zones: Zones;
  /** Only what is about a day so near is taken to others; what is farther away comes again to its reader. */
  escalatesWithin: number;
}

/** When nobody acts within a working day the next one is asked: a row of its own, taken back by whoever acts. */
export const escalate = async (
  tables: Changing,
  parts: EscalationParts,
  delivery: Delivery,
  sent: readonly Reminder[],
  now: Date,
): Promise<void> => {
  const { reader, step: reached } = delivery;
  const rows = sent
    .filter(({ code }) => code !== policyCode)
    .filter(({ of }) => dayOf(of) - dayOf(utcDate(now)) <= parts.escalatesWithin)
    .flatMap((one) => {
      const step = stepsFrom(reached)
        .slice(1)
        .find((next) => wantedAt(next, one.owner ?? '', reader) !== undefined);
      if (step === undefined) return [];
      const subject = subjectKey(one.subject);
      const dueAt = nextWorkingMoment(now, hoursOf(parts, reader));
      return [newRow({ ...one, id: reminderId({ ...one, subject, step }), step, dueAt })];
    });
  if (rows.length > 0) {
    await tables
      .insertInto('reminder')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['tenant', 'id']).doNothing())
      .execute();
  }
  for (const one of sent) if (one.code !== manualCode) await supersede(tables, one);
};

/** What was told earlier about the same thing waits for no answer of its own. */
export const supersede = (
  tables: Changing,
  { tenant, subject, code, id, step }: Pick<Reminder, 'tenant' | 'subject' | 'code' | 'id' | 'step'>,
) =>
  tables
    .updateTable('reminder')
    .set({ why: 'superseded' })
    .where('tenant', '=', tenant)
    .where('subject', '=', subjectKey(subject))
    .where('code', '=', code)
    .where('step', '=', step)
    .where('id', '!=', id)
    .where(isInState('accepted'))
    .where('acted_at', 'is', null)
    .where('why', 'is', null)
    .execute();
