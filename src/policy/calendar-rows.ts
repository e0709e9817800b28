import { z } from 'zod';

import { Text } from '../language/language.ts';
import { Facts, type datingFacts } from './facts.ts';
import { Confidence } from './rulebook.ts';
import { TermEnd, UnderEst } from './term-end.ts';

/** The shape of `rulebook/calendar.yaml`: which dates are worth a reminder, how long before, and why (domain 5). */

/** Facts that hold a date. `term_end` is read as the last day of service. */
const DateFact = z.enum([
  'term_end',
  'purchase_or_renewal_date',
  'cancellation_allowed_until',
  'agreement_end',
  'token_purchased',
  'relationship_link_sent',
  'transfer_created',
  'transfer_expires',
  'transfer_accepted',
  'transfer_completed',
  'ticket_uploaded',
  'gdap_requested',
  'gdap_end',
  'reservation_end',
  'our_start',
  'cutover_date',
  'review_since',
  'refresh_token_last_used',
] satisfies (keyof typeof datingFacts)[]);

const AnyFact = Facts.keyof();
type AnyFact = z.infer<typeof AnyFact>;

/** How two systems' spellings of one value are made equal: `InProgress`, `in_progress`. */
export const spelledAlike = (value: string | number | boolean): string =>
  String(value)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');

const isValueOf = (fact: AnyFact, value: string): boolean =>
  value === 'known' ||
  Facts.shape[fact].safeParse(value).success ||
  (['true', 'false'].includes(value) && Facts.shape[fact].safeParse(value === 'true').success);

/** Fact by fact the values that count; `known` stands for every value but `unknown`. */
const Condition = z
  .partialRecord(AnyFact, z.array(z.string()).min(1))
  .superRefine((wanted, context) => {
    for (const fact of AnyFact.options) {
      for (const value of wanted[fact] ?? []) {
        if (!isValueOf(fact, value))
          context.addIssue({ code: 'custom', path: [fact], message: `no such value: ${value}` });
      }
    }
  })
  .transform((wanted) =>
    AnyFact.options.flatMap((fact) => {
      const values = wanted[fact];
      return values === undefined ? [] : [{ fact, values: new Set(values.map(spelledAlike)) }];
    }),
  );
export type Condition = z.infer<typeof Condition>;

const span = z.int().positive().max(3660);

/** A date fact, moved by at most one span. */
const Formula = z
  .strictObject({
    on: DateFact,
    plusDays: span.optional(),
    plusHours: span.optional(),
    plusYears: span.optional(),
    /** Moved on by so many days again and again, until it is not past: an end that extends itself. */
    rollsByDays: span.optional(),
    /** All must hold, or the formula gives no date. */
    when: Condition.optional(),
  })
  .refine(
    ({ plusDays, plusHours, plusYears, rollsByDays }) =>
      [plusDays, plusHours, plusYears, rollsByDays].filter((moved) => moved !== undefined).length <= 1,
    'expected at most one of plusDays, plusHours, plusYears, rollsByDays',
  );
export type Formula = z.infer<typeof Formula>;

const Lead = z.int().min(-3660).max(3660);

export const CalendarCode = z.string().regex(/^RM-[A-Z0-9]+$/, 'expected RM- and capital letters or digits');

/** Days from the date to its reminders, by code, in place of the calendar's own: negative before, none: switched off. */
export const Leads = z.record(CalendarCode, z.array(Lead).max(24));
export type Leads = z.infer<typeof Leads>;

export const CalendarRow = z
  .strictObject({
    /** Several rows may share a code; their conditions then tell them apart. */
    code: CalendarCode,
    /** The date to be reminded of: the first formula that gives one. */
    of: z.array(Formula).min(1),
    /** Days from that date to the reminder, negative before. Working days (Monday to Friday) with `workingDays`. */
    leads: z.array(Lead).min(1).max(24),
    workingDays: z.boolean().default(false),
    /** The date comes again: every so many days up to and including the fact `until`, or every so many months. */
    repeats: z
      .union([
        z.strictObject({ everyDays: span, until: DateFact }),
        z.strictObject({ everyMonths: span, first: z.int().nonnegative() }),
      ])
      .optional(),
    /** The ends of a term (term-end.ts) that the row speaks about; without it, all. */
    sense: z.array(TermEnd).min(1).optional(),
    underEst: UnderEst.optional(),
    /** All must hold for the row to count. */
    when: Condition.optional(),
    /** One that holds silences the row. */
    unless: Condition.optional(),
    /** A deadline that falls whether or not the advice is followed: the facts call for it without the outcome's word. */
    alone: z.boolean().default(false),
    /** Once the date is past there is nothing left to do: no overdue reminder. */
    closes: z.boolean().default(false),
    why: Text,
    sources: z.array(z.string()).min(1),
    confidence: Confidence,
    verified: z.iso.date(),
  })
  .refine(({ leads }) => new Set(leads).size === leads.length, { path: ['leads'], message: 'a lead stands twice' });
export type CalendarRow = z.infer<typeof CalendarRow>;

export type Calendar = readonly CalendarRow[];
