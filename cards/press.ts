import { z } from 'zod';

import { CaseStatus } from '../src/cases/case-status.ts';
import { Language } from '../src/language/language.ts';
import { Verdict } from '../src/feedback/feedback.ts';
import { StoredFacts } from '../src/cases/stored-case.ts';
import { DatedFact } from '../src/policy/dated-facts.ts';
import { FactName } from '../src/policy/facts.ts';
import { exported } from '../src/subscriptions/csv-export.ts';

/**
 * What a button sends, and what is accepted from one: built and parsed by the same schema, so the two cannot disagree.
 * A press carries no authority: ids are looked up inside the presser's tenant, and `owner` only tells whose card it is.
 */
const OfTalk = z.object({
  /** The conversation the card belongs to. */
  talk: z.string().max(64),
  /** How many answers that conversation had when the card was drawn: a press on an older card is told so. */
  at: z.int().nonnegative(),
  /** Whose conversation it is: the Entra object id. */
  owner: z.string().max(64),
});

const caseNumber = z.int().positive();

/** What a change was made on: a stale one changes nothing. */
const OfCase = z.object({ case: caseNumber, version: z.int().positive() });

const reminderKey = z.string().max(64);
const OfReminder = z.object({ reminder: reminderKey });
const until = z.iso.date().optional();

/** Tells the button that reads the card's inputs from the one that only shows the card. */
const isFilled = z.boolean().optional();

const filledIn = z.string().max(4000).optional();

/** What an answer is about: the customer's name, or a fact, whether anybody asks for it or not. */
export const Answered = z.enum(['customer', ...FactName.options, ...DatedFact.options]);
export type Answered = z.infer<typeof Answered>;

const choice = z.string().max(64).optional();

/** The inputs of the form: each fact under its own name, as `valuesOf` spells it; empty where nothing was chosen. */
const factInputs = {
  channel: choice,
  product_kind: choice,
  goal: choice,
  partner_role: choice,
  license_kind: choice,
  azure_kind: choice,
  cloud: choice,
  is_own_csp_tenant: choice,
  same_region: choice,
  relationship_state: choice,
  is_azure_expert_msp: choice,
  ea_government: choice,
  source_partner_willing: choice,
} satisfies Record<FactName, typeof choice>;

/** The inputs of the settings card. */
const settingInputs = {
  language: choice,
  timeZone: choice,
  partnerRole: choice,
  quietFrom: choice,
  quietTo: choice,
  digest: choice,
  renewals: choice,
  leadDays: choice,
  channel: choice,
  manager: choice,
};

/** Which cases a list shows; all of them when nothing is named. */
const sought = {
  isMine: z.literal(true).optional(),
  status: CaseStatus.optional(),
  text: z.string().max(120).optional(),
};
export const SoughtCases = z.object(sought);
export type SoughtCases = z.infer<typeof SoughtCases>;

export const Press = z.discriminatedUnion('verb', [
  OfTalk.extend({
    verb: z.literal('answer'),
    /** The chosen value; without it the answer is what was typed into the card. */
    value: z.string().max(64).optional(),
    typed: z.string().max(4000).optional(),
  }),
  OfTalk.extend({ verb: z.literal('back') }),
  OfTalk.extend({ verb: z.literal('cancel') }),
  /** Asks one answer of a conversation again; the others stay. */
  OfTalk.extend({ verb: z.literal('change'), what: Answered }),
  z.object({ verb: z.literal('guide') }),
  /** All questions on one card: shows it, or takes it. */
  z.object({
    verb: z.literal('form'),
    isFilled,
    form: z.string().max(64).optional(),
    customer: filledIn,
    /** What a message said, whether the form asks for it or not. What is chosen comes before it. */
    said: StoredFacts.optional(),
    ...factInputs,
  }),
  /** `owner`: whose card it is, where they are a person's. */
  z.object({
    verb: z.literal('settings'),
    isFilled,
    of: z.enum(['me', 'team']),
    owner: z.string().max(64).optional(),
    ...settingInputs,
  }),
  z.object({ verb: z.literal('more'), case: caseNumber }),
  /** `newer`: how many of the newest changes to leave out. */
  z.object({ verb: z.literal('history'), case: caseNumber, newer: z.int().positive().optional() }),
  /** Which answer of a case to change, and then that question. */
  OfCase.extend({ verb: z.literal('revise'), what: Answered.optional() }),
  OfCase.extend({ verb: z.literal('tick'), step: z.string().max(16), isDone: z.boolean() }),
  OfCase.extend({ verb: z.literal('undo') }),
  OfCase.extend({ verb: z.literal('note'), isFilled, typed: filledIn }),
  /** `isFilled`: true when a colleague was chosen, false when whoever presses takes it; missing when the card is to be shown. */
  OfCase.extend({ verb: z.literal('assign'), isFilled, colleague: z.string().max(64).optional() }),
  z.object({ verb: z.literal('for-customer'), case: caseNumber, language: Language.optional() }),
  /** `isFilled`: true when a reason was sent, false when there is none; missing when the verdict itself is given. */
  z.object({ verb: z.literal('feedback'), case: caseNumber, verdict: Verdict, isFilled, typed: filledIn }),
  /** Shows a case that only one person sees to everybody in the conversation, after a yes. */
  z.object({
    verb: z.literal('publish'),
    case: caseNumber,
    isSure: z.boolean().optional(),
    /** The question that was said yes to. */
    asked: z.string().max(64).optional(),
  }),
  z.object({ verb: z.literal('export'), what: z.enum(exported) }),
  z.object({
    verb: z.literal('import'),
    isFilled,
    rows: z.string().max(200_000).optional(),
    dates: choice,
    /** Which rows were shown to be confirmed, and the one import that this leads to. */
    seen: z.object({ rows: z.string().max(64), run: z.string().max(64) }).optional(),
  }),
  /** A reminder as it stands now: below, from a list; in place, when a question about it is given up. */
  OfReminder.extend({ verb: z.literal('reminder'), isBelow: z.boolean().optional() }),
  OfReminder.extend({ verb: z.literal('reminder-done') }),
  /** Until when, and behind the deadline why: asks for what is missing. */
  OfReminder.extend({ verb: z.literal('snooze'), until, isFilled, typed: filledIn }),
  OfReminder.extend({ verb: z.literal('mute'), until, isFilled, typed: filledIn }),
  z.object({
    verb: z.literal('reminders'),
    which: z.enum(['upcoming', 'overdue', 'done', 'dead']),
    /** The last one of the page before. */
    after: z.object({ id: reminderKey, at: z.iso.datetime() }).optional(),
  }),
  z.object({ verb: z.literal('send-again') }),
  z.object({ verb: z.literal('help') }),
  z.object({
    verb: z.literal('opinions'),
    before: z.object({ id: z.string().max(300), at: z.iso.datetime() }).optional(),
  }),
  z.object({ verb: z.literal('cases'), before: caseNumber.optional(), ...sought }),
  z.object({ verb: z.literal('case'), case: caseNumber }),
  z.object({ verb: z.literal('outcome'), case: caseNumber }),
  z.object({ verb: z.literal('why'), case: caseNumber }),
  z.object({
    verb: z.literal('as-of'),
    case: caseNumber,
    /** The date, as typed into the card; missing when the card is to be shown. */
    typed: z.string().max(64).optional(),
    /** Tells the button that reads the input from the one that only shows the card. */
    isAsked: z.boolean().optional(),
  }),
]);
export type Press = z.infer<typeof Press>;

/** The id of the one input a card may have; its content arrives in a press under this name. */
export const typedInput = 'typed';
