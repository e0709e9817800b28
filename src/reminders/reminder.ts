import { z } from 'zod';

import type { Person } from '../cases/case.ts';
import { TermEnd } from '../policy/term-end.ts';

/** What a reminder is about, seen by who can act on it. */
export const ReminderKind = z.enum([
  'decide_now',
  'will_renew',
  'will_end',
  'slides_to_est',
  'can_cancel',
  'locked',
  'too_late',
  'customer_not_accepted',
  'transfer_expires',
  /** Another date of the calendar; its row says why it matters. */
  'deadline',
  /** Somebody asked to be reminded. */
  'manual',
  /** The policy gives another answer by now. */
  'policy_changed',
]);
export type ReminderKind = z.infer<typeof ReminderKind>;

export const manualCode = 'MANUAL';
export const policyCode = 'POLICY';

/** Follows from a date of the calendar: not asked for by a person, and not told because the policy changed. */
export const isOfCalendar = (code: string): boolean => code !== manualCode && code !== policyCode;

/** What happens when the term is over, as it was planned with. */
export const Sense = TermEnd;
export type Sense = TermEnd;

/** `pending` until it is settled; a settled one never changes back, except a dead one that is sent again by command. */
export const ReminderState = z.enum(['pending', 'accepted', 'cancelled', 'dead']);
export type ReminderState = z.infer<typeof ReminderState>;

/** Why one was cancelled, or given up, or is on its way to somebody else than its reader. */
export const ReminderWhy = z.enum([
  // cancelled
  'case-closed',
  'changed',
  'superseded',
  'done',
  'acted',
  'muted',
  'put-off',
  // dead
  'refused',
  'too-often',
  'unclear',
  'unreachable',
]);
export type ReminderWhy = z.infer<typeof ReminderWhy>;

/** To whom it goes: its reader first, and when nobody acts or they cannot be reached, to the others. */
export const Step = z.enum(['owner', 'team', 'manager']);
export type Step = z.infer<typeof Step>;

/** One reminder as it is planned. Told from another by subject, code, `of` and `lead`. */
export interface PlannedReminder {
  code: string;
  kind: ReminderKind;
  sense: Sense;
  /** The date it is about, `YYYY-MM-DD`, UTC. */
  of: string;
  /** Calendar days from `of` to `on`, negative before. */
  lead: number;
  on: string;
  /** Its day is past: it is told at once, and says so. */
  overdue: boolean;
  dueAt: Date;
}

/** It comes so many days after what it is about: that day is a beginning, and no deadline. */
export const isCountedFrom = ({ lead }: Pick<PlannedReminder, 'lead'>): boolean => lead > 0;

/** What a plan is made for: a subscription (with the open case that is linked to it), or a case without one. */
export interface Subject {
  subscription?: string;
  case?: number;
}

export const subjectKey = ({ subscription, case: number }: Subject): string =>
  subscription === undefined ? `case ${number ?? 0}` : `subscription ${subscription}`;

export interface Reminder extends Omit<PlannedReminder, 'overdue'> {
  id: string;
  tenant: string;
  subject: Subject;
  customer: string;
  product?: string;
  /** Who can act: the owner of the case, or of the subscription. Missing: the team. */
  owner?: string;
  /** The last day of the term that it was planned for. */
  termEnd?: string;
  note?: string;
  /** For whom it was made; one whose reader cannot be reached goes to the next all the same. */
  step: Step;
  /** How often it was put off. */
  round: number;
  state: ReminderState;
  why?: ReminderWhy;
  /** When it is tried next, or was settled. */
  nextAt: Date;
  attempts: number;
  /** How often nobody knows whether Teams took it. */
  unclear: number;
  /** What Teams answered last: a status, and a code where it gave one. */
  answer?: string;
  /** Who answered it, when and why. */
  acted?: { by: Person; at: Date; reason?: string };
}
