import type { Actor } from '../cases/case.ts';
import { ownerOf } from '../cases/case.ts';
import { findRow, readCase } from '../cases/case-rows.ts';
import { isClosed } from '../cases/case-status.ts';
import { whyNotWait } from '../cases/term-wait.ts';
import { utcDate } from '../clock.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Changing } from '../store/store.ts';
import { recordEvents } from './events.ts';
import type { ReadingHours } from './reading-hours.ts';
import { askedMoment } from './reading-hours.ts';
import type { Reminder } from './reminder.ts';
import { manualCode, subjectKey } from './reminder.ts';
import { reminderId } from './reminder-id.ts';
import { newRow, readReminder, remindersOf } from './reminder-rows.ts';
import type { RemindProblem } from './service.ts';
import { knowTenant } from './write-plan.ts';

/** Somebody wants to hear of a case on a day; to be called inside one change of the store. */
export const askFor = async (
  tables: Changing,
  { actor, wish, now }: { actor: Actor; wish: { case: number; on: string; note?: string }; now: Date },
  hoursOf: (owner: string) => Promise<ReadingHours>,
): Promise<Result<Reminder, RemindProblem>> => {
  const { tenant } = actor;
  const { on, note } = wish;
  const today = utcDate(now);
  const why = whyNotWait(on, today);
  if (why === 'past' || on === today) return failed({ kind: 'not-ahead', today });
  if (why === 'far') return failed({ kind: 'far' });
  const row = await findRow(tables, tenant, wish.case);
  if (row === undefined) return failed({ kind: 'not-found' });
  const one = readCase(row);
  if (isClosed(one.status)) return failed({ kind: 'closed' });

  const subject = { case: one.number };
  const key = { tenant, subject: subjectKey(subject), code: manualCode, of: on, lead: 0 };
  const earlier = await roundsOf(tables, key);
  const waiting = earlier.find(({ state }) => state === 'pending');
  if (waiting !== undefined) return ok(readReminder(waiting));
  const round = (earlier.at(-1)?.round ?? -1) + 1;
  const owner = ownerOf(one).agent;
  const id = reminderId({ ...key, step: 'owner', round });
  const written = await tables
    .insertInto('reminder')
    .values(
      newRow({
        ...key,
        id,
        subject,
        on,
        kind: 'manual',
        sense: 'unknown',
        dueAt: askedMoment(on, on, now, await hoursOf(owner)),
        customer: one.advice.customer,
        product: one.subscription?.product,
        owner,
        note,
        step: 'owner',
        round,
      }),
    )
    .returningAll()
    .executeTakeFirstOrThrow();
  await knowTenant(tables, tenant);
  await recordEvents(tables, tenant, [{ reminder: id, what: 'asked', by: actor, detail: on }], now);
  return ok(readReminder(written));
};

const roundsOf = (tables: Changing, { tenant, subject, of }: { tenant: string; subject: string; of: string }) =>
  remindersOf(tables, tenant)
    .where('subject', '=', subject)
    .where('code', '=', manualCode)
    .where('of_date', '=', of)
    .orderBy('round')
    .execute();
