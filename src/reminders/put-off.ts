import { utcDate } from '../clock.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Changing, Reading } from '../store/store.ts';
import type { Wish } from './answered.ts';
import { answerAll } from './answered.ts';
import { recordEvents } from './events.ts';
import type { ReadingHours } from './reading-hours.ts';
import { askedMoment } from './reading-hours.ts';
import type { Reminder } from './reminder.ts';
import { isCountedFrom, isOfCalendar } from './reminder.ts';
import { reminderId } from './reminder-id.ts';
import type { ReminderRow } from './reminder-rows.ts';
import { findReminder, readReminder, remindersOf } from './reminder-rows.ts';
import type { SnoozeProblem } from './service.ts';

export const putOff = async (
  tables: Changing,
  wish: Wish & { until: string },
  hoursOf: (owner: string) => Promise<ReadingHours>,
): Promise<Result<Reminder, SnoozeProblem>> => {
  const { actor, id, until, reason, now } = wish;
  const asked = await findReminder(tables, actor.tenant, id);
  if (asked === undefined) return failed({ kind: 'not-found' });
  const today = utcDate(now);
  if (until <= today) return failed({ kind: 'not-ahead', today });
  if (hasDeadline(asked) && reason === undefined && until > asked.of_date)
    return failed({ kind: 'past-deadline', of: asked.of_date });
  const newest = (await roundsOf(tables, asked)).at(-1) ?? asked;
  if (isOver(newest)) return failed({ kind: 'over', present: readReminder(newest) });
  const deadline = hasDeadline(newest) ? newest.of_date : until;
  const dueAt = askedMoment(until, deadline, now, await hoursOf(newest.owner)).toISOString();
  const next = await writeNextRound(tables, wish, newest, dueAt);
  await answerAll(tables, newest, { wish, why: 'put-off', until: dueAt, except: next });
  await recordEvents(
    tables,
    actor.tenant,
    [{ reminder: id, what: 'put-off', by: actor, detail: reason ?? until }],
    now,
  );
  const written = await findReminder(tables, actor.tenant, next);
  if (written === undefined) throw new Error('The reminder that was put off is not there.');
  return ok(readReminder(written));
};

/** The same reminder, each time it came, oldest first. */
export const roundsOf = (
  tables: Reading,
  { tenant, subject, code, of_date, lead }: ReminderRow,
): Promise<ReminderRow[]> =>
  remindersOf(tables, tenant)
    .where('subject', '=', subject)
    .where('code', '=', code)
    .where('of_date', '=', of_date)
    .where('lead', '=', lead)
    .where('step', '=', 'owner')
    .orderBy('round')
    .execute();

const hasDeadline = (row: ReminderRow): boolean => isOfCalendar(row.code) && !isCountedFrom(row);

/** What nobody has to hear of any more cannot be put off. */
const isOver = ({ state, why }: ReminderRow): boolean =>
  state === 'cancelled' && (why === 'case-closed' || why === 'changed');

/** The reminder that comes then: the one that waits already, or one more. */
const writeNextRound = async (
  tables: Changing,
  { until }: { until: string },
  newest: ReminderRow,
  dueAt: string,
): Promise<string> => {
  const moved = { on_date: until, due_at: dueAt, next_at: dueAt, attempts: 0, lease: null };
  const { tenant, subject, code, of_date: of, lead } = newest;
  if (newest.state === 'pending' && newest.round > 0) {
    await tables.updateTable('reminder').set(moved).where('tenant', '=', tenant).where('id', '=', newest.id).execute();
    return newest.id;
  }
  const round = newest.round + 1;
  const id = reminderId({ tenant, subject, code, of, lead, step: 'owner', round });
  const fresh = { state: 'pending', why: null, unclear: 0, answer: null, ...nobodyActed };
  await tables
    .insertInto('reminder')
    .values({ ...newest, id, round, ...fresh, ...moved })
    .execute();
  return id;
};

const nobodyActed = { acted_by: null, acted_by_name: null, acted_at: null, acted_reason: null };
