import type { Case, CaseStatus } from '../cases/case.ts';
import { utcDate } from '../clock.ts';
import type { Zones } from '../language/zoned-time.ts';
import { remindersFor, type Reminder } from '../policy/calendar.ts';
import type { Calendar } from '../policy/calendar-rows.ts';
import type { Facts } from '../policy/facts.ts';
import type { Policy } from '../policy/policy.ts';
import { termEnd, type TermEnd } from '../policy/term-end.ts';
import type { NewSubscription } from '../subscriptions/subscription.ts';
import { statusOf } from '../subscriptions/subscription.ts';
import { kindOf } from './plan-kind.ts';
import type { ReaderSettings } from './reader-settings.ts';
import { sendingMoment, type ReadingHours } from './reading-hours.ts';
import type { PlannedReminder } from './reminder.ts';
import { factsOfSubject } from './subject-facts.ts';

/** What reminders are planned with. */
export interface Planning {
  policy: Pick<Policy, 'decide'>;
  calendar: Calendar;
  zones: Zones;
}

/** A subscription, the case that is linked to it, or a case alone; and who reads about it. */
export interface PlanSubject {
  case?: Case;
  subscription?: NewSubscription;
  reader: ReaderSettings;
}

export const hoursOf = (
  { zones }: Pick<Planning, 'zones'>,
  { timeZone, quietHours }: ReaderSettings,
): ReadingHours => ({
  zone: zones(timeZone),
  ...(quietHours !== undefined && { quietHours }),
});

/** Somebody is at it, or waits. An answer of which nobody said what came of it is no work yet. */
const followed = new Set<CaseStatus>(['doing', 'waiting_for_term_end', 'escalated']);
export const isFollowed = ({ status }: Case): boolean => followed.has(status);

const over = new Set(['canceled', 'deleted']);

const codesOf = ({ policy }: Planning, one: Case | undefined, facts: Facts, today: string): string[] => {
  if (one === undefined) return ['RM-TERM', 'RM-RENEW'];
  const decision = policy.decide(facts, today);
  const codes = decision.kind === 'outcome' ? decision.reminderCodes : [];
  return one.status === 'waiting_for_term_end' ? [...new Set([...codes, 'RM-TERM'])] : [...codes];
};

const rolling = new Set(['RM-TERM', 'RM-CANCEL7']);

/**
 * Whether it says nothing that its reader can act on. A subscription that rolls over does what everybody expects, unless a
 * case waits for that very day; the day on which it renews says the same as the last day before it; and of what a list
 * says had its end long ago nobody needs to hear.
 */
const isSilent = (
  { code, of }: Reminder,
  sense: TermEnd,
  { case: one, reader }: PlanSubject,
  today: string,
): boolean => {
  if (one === undefined && of < today) return true;
  if (reader.tellsRenewals === true) return false;
  return code === 'RM-RENEW' || (rolling.has(code) && sense === 'renews' && one === undefined);
};

/** The same day cannot be told of twice: that it slides into the paid service says more than that the term ends. */
const saysMore = new Map([['RM-TERM', 'RM-EST']]);

const isSaidBetter = ({ code, on }: Reminder, all: readonly Reminder[]): boolean =>
  all.some((other) => other.code === saysMore.get(code) && other.on === on);

/** Whether nothing is to be said about it, whoever reads it. */
export const isOver = ({ case: one, subscription }: Omit<PlanSubject, 'reader'>): boolean =>
  (one !== undefined && !isFollowed(one)) || isGone(subscription);

const isGone = (subscription: NewSubscription | undefined): boolean =>
  subscription !== undefined && over.has(statusOf(subscription));

/** Every reminder that a subject calls for from now on; those whose day is past as one, overdue. Sorted by day and code. */
export const planReminders = (planning: Planning, subject: PlanSubject, now: Date): PlannedReminder[] => {
  const { case: followedCase, subscription, reader } = subject;
  if (isOver(subject)) return [];
  const today = utcDate(now);
  const facts = factsOfSubject(followedCase, subscription);
  const sense = termEnd(facts);
  const hours = hoursOf(planning, reader);
  const called = remindersFor(planning.calendar, {
    facts,
    reminderCodes: codesOf(planning, followedCase, facts, today),
    asOf: today,
    ...(reader.leads !== undefined && { leads: reader.leads }),
  });
  return called
    .filter((one) => !isSilent(one, sense, subject, today) && !isSaidBetter(one, called))
    .map(({ code, of, leadDays, on, overdue }) => ({
      code,
      kind: kindOf(code, sense),
      sense,
      of,
      lead: leadDays,
      on,
      overdue,
      dueAt: sendingMoment(on, of, now, hours),
    }));
};
