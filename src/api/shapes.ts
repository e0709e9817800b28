import { z } from 'zod';

import type { Case } from '../cases/case.ts';
import { possibleStatuses } from '../cases/case-status.ts';
import { ownerOf } from '../cases/case.ts';
import type { Language } from '../language/language.ts';
import { outcomeLine } from '../policy/outcome-line.ts';
import type { Policy } from '../policy/policy.ts';
import { Person, type CaseDetail, type CaseRow } from './case-rows.ts';

export { CaseDetail, CaseRow, Day, Instant, Person } from './case-rows.ts';

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
