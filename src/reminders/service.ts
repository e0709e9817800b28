import type { Actor } from '../cases/case.ts';
import type { Result } from '../result.ts';
import type { Present, Rounds } from './present.ts';
import type { Reminder } from './reminder.ts';

/**
 * `upcoming`: not sent yet, soonest first. `overdue`: told, or due, and nobody has answered; newest first. `done`: answered
 * or taken back; newest first. `dead`: given up, with the reason; newest first.
 */
export type Which = 'upcoming' | 'overdue' | 'done' | 'dead';

export interface ReminderPage {
  which: Which;
  /** Only those of this person. */
  owner?: string;
  /** Only those that are due until then. */
  until?: Date;
  /** The last one of the previous page. */
  after?: Pick<Reminder, 'id' | 'nextAt'>;
  limit: number;
}

export interface ReminderList {
  reminders: Reminder[];
  more: boolean;
}

export type SnoozeProblem =
  | { kind: 'not-found' }
  /** The date is today or past; expected a later one. */
  | { kind: 'not-ahead'; today: string }
  /** The date is after what it is about: that needs a reason. */
  | { kind: 'past-deadline'; of: string }
  /** Its case is closed, or it is about something else by now. */
  | { kind: 'over'; present: Reminder };

export type RemindProblem =
  | { kind: 'not-found' }
  | { kind: 'closed' }
  | { kind: 'not-ahead'; today: string }
  /** More than ten years away. */
  | { kind: 'far' };

export type ReopenProblem =
  | { kind: 'not-found' }
  /** It was not this person who answered it, or it was not answered. */
  | { kind: 'nothing-to-undo' };

export type MuteProblem = { kind: 'not-ahead'; today: string } | { kind: 'no-reason' } | { kind: 'no-customer' };

/** Holds at any moment: due = accepted + cancelled + dead + pending, of those whose time has come. */
export interface Balance {
  due: number;
  accepted: number;
  cancelled: number;
  dead: number;
  pending: number;
  /** Since when the oldest of the pending ones is due. */
  pendingSince?: Date;
  lastAccepted?: Date;
}

/** Every call is bound to the actor's tenant: a reminder of another tenant does not exist. */
export interface Reminders {
  list(actor: Actor, page: ReminderPage): Promise<ReminderList>;
  /** Those that come in so many days, and those that are due already; soonest first. */
  due(actor: Actor, page: { days: number; owner?: string; limit: number }): Promise<ReminderList>;
  /** Of a case and of the subscription that it is linked to, whatever became of them; the latest day first. */
  ofCase(actor: Actor, about: { case: number; subscription?: string; limit: number }): Promise<Reminder[]>;
  find(actor: Actor, id: string): Promise<Reminder | undefined>;
  /** How the reminder stands now, and the round that somebody would answer. */
  present(actor: Actor, id: string): Promise<(Rounds & { present: Present }) | undefined>;
  /**
   * Comes again on the morning of that date, in the owner's zone; what would have come until then stays away. The same
   * press twice is one; a press on the card of an earlier round puts off the newest.
   */
  snooze(actor: Actor, id: string, until: string, reason?: string): Promise<Result<Reminder, SnoozeProblem>>;
  /** Nothing more is said about that date of the subject. What came of the case is recorded with the case. */
  done(actor: Actor, id: string, reason?: string): Promise<Result<Reminder, { kind: 'not-found' }>>;
  /** As if the actor had not answered it. */
  reopen(actor: Actor, id: string): Promise<Result<Reminder, ReopenProblem>>;
  /** On a date, `YYYY-MM-DD`; the same case and date twice is one reminder. */
  remind(actor: Actor, wish: { case: number; on: string; note?: string }): Promise<Result<Reminder, RemindProblem>>;
  /** Until the date itself, which is told again. What comes due meanwhile is taken back, and says why. */
  mute(
    actor: Actor,
    wish: { customer: string; until: string; reason: string },
  ): Promise<Result<undefined, MuteProblem>>;
  unmute(actor: Actor, customer: string): Promise<void>;
  muted(actor: Actor): Promise<{ customer: string; until: string; reason: string; by: string }[]>;
  /** Sends what was given up once more: one, or all. Answers how many. */
  redrive(actor: Actor, id?: string): Promise<number>;
  balance(tenant: string): Promise<Balance>;
  /** The tenants that ever had a reminder. */
  tenants(): Promise<string[]>;
  /** After somebody's settings, the team's, or the policy changed: plans all of theirs anew, some at a time. */
  replanAll(tenant: string, owner?: string): Promise<void>;
}
