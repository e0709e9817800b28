import { z } from 'zod';

import { Person } from '../cases/case.ts';
import type { Case } from '../cases/case.ts';
import { CaseStatus, OutcomeStatus, possibleStatuses } from '../cases/case-status.ts';
import { ownerOf } from '../cases/case.ts';
import type { Language } from '../language/language.ts';
import { Facts } from '../policy/facts.ts';
import { outcomeLine } from '../policy/outcome-line.ts';
import type { Policy } from '../policy/policy.ts';

export { Person };

/** As it stands in JSON. */
export const Instant = z.iso.datetime();
export const Day = z.iso.date();

export const Colleagues = z.strictObject({ colleagues: z.array(Person) });

/** A page never has more. */
export const mostOnAPage = 200;

const wholeNumber = (most: number) =>
  z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(z.int().min(1).max(most));

/** In a query, where everything is text. */
export const Limit = wholeNumber(mostOnAPage).default(50);
export const Cursor = z.string().min(1).max(4100).optional();

/** In an address; a number that no case can have is of no case. */
export const CaseNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)
  .catch(0);
export const OfCase = z.strictObject({ number: CaseNumber });

/** A case in a list. */
export const CaseRow = z.strictObject({
  number: z.int(),
  customer: z.string(),
  status: CaseStatus,
  /** The id of the answer that was given, and the answer in one line where this version has words for it. */
  outcome: z.string(),
  line: z.string().optional(),
  channel: z.string().optional(),
  owner: Person,
  termEnd: Day.optional(),
  subscription: z.strictObject({ id: z.string(), product: z.string() }).optional(),
  openedAt: Instant,
  changedAt: Instant,
  version: z.int(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseDetail = CaseRow.extend({
  facts: Facts,
  asOf: Day,
  policyVersion: Day,
  recorded: z
    .strictObject({
      status: OutcomeStatus,
      termEnd: Day.optional(),
      note: z.string().optional(),
      by: Person,
      at: Instant,
    })
    .optional(),
  assignedTo: Person.optional(),
  openedBy: Person,
  note: z.strictObject({ text: z.string(), by: Person, at: Instant }).optional(),
  done: z.array(z.strictObject({ step: z.string(), by: Person, at: Instant })),
  /** To which states it can go from here. */
  possible: z.array(OutcomeStatus),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

type Worded = Pick<Policy, 'rulebook'>;

export const writtenRow = (one: Case, policy: Worded, language: Language): CaseRow => {
  const { advice, number, status, termEnd, subscription, openedAt, changedAt, version } = one;
  const line = outcomeLine(policy, advice.outcome, advice.asOf, language);
  const { channel } = advice.facts;
  const { agent, name } = ownerOf(one);
  return {
    number,
    customer: advice.customer,
    status,
    outcome: advice.outcome,
    ...(line !== undefined && { line }),
    ...(channel !== undefined && { channel }),
    owner: { agent, name },
    ...(termEnd !== undefined && { termEnd }),
    ...(subscription !== undefined && { subscription }),
    openedAt: openedAt.toISOString(),
    changedAt: changedAt.toISOString(),
    version,
  };
};

const stamped = <What extends { at: Date }>(what: What) => ({ ...what, at: what.at.toISOString() });

export const writtenCase = (one: Case, policy: Worded, language: Language): CaseDetail => {
  const { advice, outcome, assignedTo, openedBy, note, done = [], status } = one;
  return {
    ...writtenRow(one, policy, language),
    facts: advice.facts,
    asOf: advice.asOf,
    policyVersion: advice.policyVersion,
    ...(outcome !== undefined && { recorded: stamped(outcome) }),
    ...(assignedTo !== undefined && { assignedTo }),
    openedBy,
    ...(note !== undefined && { note: stamped(note) }),
    done: done.map(stamped),
    possible: [...possibleStatuses[status]],
  };
};
