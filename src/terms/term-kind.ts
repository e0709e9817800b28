import { z } from 'zod';

import type { Case } from '../cases/case.ts';
import { isClosed } from '../cases/case-status.ts';
import { termEnd } from '../policy/term-end.ts';
import { factsOfSubject } from '../reminders/subject-facts.ts';
import { statusOf, type NewSubscription, type SubscriptionStatus } from '../subscriptions/subscription.ts';

/** What happens to a term, as a timeline tells it: `cancellable` while it can still be cancelled, then how it ends. */
export const TermKind = z.enum(['renews', 'ends', 'paid-est', 'cancellable', 'unknown']);
export type TermKind = z.infer<typeof TermKind>;

/** The columns that a timeline is read from. Without a kind, the row stands for no term that is still to end. */
export interface TermColumns {
  term_kind: string | null;
  /** The last instant at which it can be cancelled. */
  cancellable_until: string | null;
}

const noTerm: TermColumns = { term_kind: null, cancellable_until: null };

const over: ReadonlySet<SubscriptionStatus> = new Set(['canceled', 'deleted', 'expired']);

/** A date stands for its last instant, in UTC. */
const lastInstant = (moment: string): string =>
  moment.includes('T') ? new Date(moment).toISOString() : `${moment}T23:59:59.999Z`;

const columnsOf = (facts: ReturnType<typeof factsOfSubject>): TermColumns => {
  const { cancellation_allowed_until: until } = facts;
  return {
    term_kind: termEnd(facts),
    cancellable_until: until === undefined || until === 'unknown' ? null : lastInstant(until),
  };
};

export const subscriptionTerm = (one: NewSubscription): TermColumns =>
  one.termEnd === undefined || over.has(statusOf(one)) ? noTerm : columnsOf(factsOfSubject(undefined, one));

/** A case with a subscription leaves the term to it: nothing is counted twice. */
export const caseTerm = (one: Case): TermColumns =>
  one.termEnd === undefined || one.subscription !== undefined || isClosed(one.status)
    ? noTerm
    : columnsOf(factsOfSubject(one, undefined));
