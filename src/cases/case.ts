import { z } from 'zod';

import type { Facts } from '../policy/facts.ts';
import type { Result } from '../result.ts';

/** Who acts: the person and the tenant of the verified request, never of a card's payload. */
export interface Actor {
  tenant: string;
  /** The person's Entra object id. */
  agent: string;
  /** As Teams shows it; for people to read, never compared. */
  name: string;
}

/** What came of a case, as the agent records it. */
export const OutcomeStatus = z.enum(['doing', 'done', 'declined', 'waiting_for_term_end', 'escalated']);
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

/** A case is `advised` from the moment its answer was shown until somebody records what came of it. */
export const CaseStatus = z.enum(['advised', ...OutcomeStatus.options]);
export type CaseStatus = z.infer<typeof CaseStatus>;

export const maxCustomerLength = 120;
export const maxNoteLength = 1000;

/** What was asked and answered: kept with the case as it was given, whatever the policy says later. */
export interface Advice {
  customer: string;
  facts: Facts;
  /** The date the question was asked for, `YYYY-MM-DD`. */
  asOf: string;
  /** The date of the newest rule that bore on the answer, `YYYY-MM-DD`. */
  policyVersion: string;
  /** The id of the next step that was given. */
  outcome: string;
}

export const NewOutcome = z
  .strictObject({
    status: OutcomeStatus,
    /** The last day of the term, `YYYY-MM-DD`; needed while waiting for it. */
    termEnd: z.iso.date().optional(),
    note: z.string().trim().min(1).max(maxNoteLength).optional(),
  })
  .refine(({ status, termEnd }) => status !== 'waiting_for_term_end' || termEnd !== undefined, {
    path: ['termEnd'],
    message: 'expected the date on which the term ends',
  });
export type NewOutcome = z.infer<typeof NewOutcome>;

export interface RecordedOutcome extends NewOutcome {
  by: { agent: string; name: string };
  at: Date;
}

export interface Case {
  /** Counted from 1 in each tenant: what people call it, "case 12". */
  number: number;
  advice: Advice;
  status: CaseStatus;
  outcome?: RecordedOutcome;
  openedBy: { agent: string; name: string };
  openedAt: Date;
  changedAt: Date;
  /** Grows by one with each change; a change names the version it was made on. */
  version: number;
}

export interface AuditEntry {
  at: Date;
  by: { agent: string; name: string };
  action: 'case.opened' | 'outcome.recorded';
  /** The case as it was and as it became. `before` is missing when the case was opened. */
  before?: Case;
  after: Case;
}

export type RecordProblem = { kind: 'not-found' } | { kind: 'changed-meanwhile'; present: Case };

/**
 * The thin service layer. Every call is bound to the actor's tenant: a case of another tenant does not exist.
 *
 * `cause` names the activity that asked for the change. The same cause twice is one change, and both calls are
 * answered with it: Teams sends an activity again when we were slow (reliability P4).
 */
export interface Cases {
  open(actor: Actor, advice: Advice, cause: string): Promise<Case>;
  recordOutcome(
    actor: Actor,
    change: { case: number; version: number; outcome: NewOutcome; cause: string },
  ): Promise<Result<Case, RecordProblem>>;
  find(actor: Actor, number: number): Promise<Case | undefined>;
  /** Newest first; `before` is the number of the last case of the previous page. */
  list(actor: Actor, page: { before?: number; limit: number }): Promise<{ cases: Case[]; more: boolean }>;
  history(actor: Actor, number: number): Promise<AuditEntry[]>;
}
