import { z } from 'zod';

/** What came of a case, as the agent records it. */
export const OutcomeStatus = z.enum(['doing', 'done', 'declined', 'waiting_for_term_end', 'escalated']);
export type OutcomeStatus = z.infer<typeof OutcomeStatus>;

/** A case is `advised` from the moment its answer was shown until somebody says what came of it. */
export const CaseStatus = z.enum(['advised', ...OutcomeStatus.options]);
export type CaseStatus = z.infer<typeof CaseStatus>;

/**
 * To which statuses a case can go from each. A case that waits may wait for another date; one that is closed can only
 * be taken up again. Recording an outcome is not bound by this: it says what happened, and may correct what was said.
 */
export const possibleStatuses: Record<CaseStatus, readonly OutcomeStatus[]> = {
  advised: ['doing', 'done', 'declined', 'waiting_for_term_end', 'escalated'],
  doing: ['done', 'declined', 'waiting_for_term_end', 'escalated'],
  waiting_for_term_end: ['doing', 'done', 'declined', 'waiting_for_term_end', 'escalated'],
  escalated: ['doing', 'done', 'declined', 'waiting_for_term_end'],
  done: ['doing'],
  declined: ['doing'],
};

/** Nothing is left to do, so that the advice no longer changes. */
export const isClosed = (status: CaseStatus): boolean => status === 'done' || status === 'declined';

/** Something is left to do. */
export const openStatuses = CaseStatus.options.filter((status) => !isClosed(status));
