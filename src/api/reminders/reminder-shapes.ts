import { z } from 'zod';

import { ReminderKind, ReminderState } from '../../reminders/reminder.ts';
import { Day, Person } from '../case-rows.ts';

export const Which = z.enum(['upcoming', 'overdue', 'done', 'dead']);

/** A reminder in a list. */
export const ReminderRow = z.strictObject({
  id: z.string(),
  kind: ReminderKind,
  state: ReminderState,
  /** What it says, and how it stands, in the reader's words. */
  headline: z.string(),
  standing: z.string(),
  customer: z.string(),
  product: z.string().optional(),
  /** The date it is about, and the one on which it comes. */
  of: Day,
  on: Day,
  case: z.int().optional(),
  /** Missing where nobody looks after it. */
  owner: Person.optional(),
  note: z.string().optional(),
});
export type ReminderRow = z.infer<typeof ReminderRow>;

/** `dead`: how many of the whole tenant could not be delivered; no more than 100 are counted. */
export const RemindersPage = z.strictObject({
  reminders: z.array(ReminderRow),
  dead: z.int().min(0),
  next: z.string().optional(),
});

export const CaseReminders = z.strictObject({ reminders: z.array(ReminderRow) });

/** A reminder with everything that its message says. */
export const ShownReminder = ReminderRow.extend({
  title: z.string(),
  date: z.string(),
  overdue: z.string().optional(),
  hoursLeft: z.string().optional(),
  why: z.string().optional(),
  cost: z.string(),
  /** The answer in one line, what is to be done now, and the page for it. */
  toDo: z.strictObject({
    line: z.string().optional(),
    text: z.string(),
    link: z.strictObject({ title: z.string(), url: z.url() }).optional(),
  }),
  /** What the case is handed over on. */
  caseVersion: z.int().optional(),
  /** It waits for an answer. */
  isOpen: z.boolean(),
  /** Whoever asks has answered it, and may take that back. */
  canReopen: z.boolean(),
  /** Who answered it, or why nobody has to; missing while it is open. */
  present: z.string().optional(),
});
export type ShownReminder = z.infer<typeof ShownReminder>;

/** Customers about whom nothing is said; the names in the form in which they are compared. */
export const Mutes = z.strictObject({
  mutes: z.array(z.strictObject({ customer: z.string(), until: Day, reason: z.string(), by: z.string() })),
});

export const SentAgain = z.strictObject({ count: z.int().min(0) });
