import { z } from 'zod';

import type { Facts } from '../policy/facts.ts';
import type { CaseStatus } from './case-status.ts';
import { OutcomeStatus } from './case-status.ts';

export { CaseStatus, OutcomeStatus } from './case-status.ts';
export type { Cases, RecordProblem } from './service.ts';

/** Who acts: the person and the tenant of the verified request, never of a card's payload. */
export interface Actor {
  tenant: string;
  /** The person's Entra object id. */
  agent: string;
  /** As Teams shows it; for people to read, never compared. */
  name: string;
}

export const Person = z.object({ agent: z.string(), name: z.string() });
export type Person = z.infer<typeof Person>;

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
  /** What of it was given (`editionOf`); missing in cases from before it was kept. */
  edition?: string;
  /** What was said before the policy gave another answer; missing once somebody has answered anew. */
  insteadOf?: ReplacedAnswer;
}

export interface ReplacedAnswer {
  outcome: string;
  /** The date for which it was given, `YYYY-MM-DD`. */
  asOf: string;
  edition?: string;
  /** The day from which on another answer holds, `YYYY-MM-DD`. */
  since: string;
}

export const NoteText = z.string().trim().min(1).max(maxNoteLength);

/** Shared by what takes a status: only waiting needs to say until when. */
const hasTermEnd = ({ status, termEnd }: { status: OutcomeStatus; termEnd?: string | undefined }): boolean =>
  status !== 'waiting_for_term_end' || termEnd !== undefined;
const termEndMissing = { path: ['termEnd'], message: 'expected the date on which the term ends' };

export const NewOutcome = z
  .strictObject({
    status: OutcomeStatus,
    /** The last day of the term, `YYYY-MM-DD`; needed while waiting for it. */
    termEnd: z.iso.date().optional(),
    note: NoteText.optional(),
  })
  .refine(hasTermEnd, termEndMissing);
export type NewOutcome = z.infer<typeof NewOutcome>;

export const NewStatus = z
  .strictObject({ status: OutcomeStatus, termEnd: z.iso.date().optional() })
  .refine(hasTermEnd, termEndMissing);
export type NewStatus = z.infer<typeof NewStatus>;

export interface RecordedOutcome extends NewOutcome {
  by: Person;
  at: Date;
}

export interface CaseNote {
  text: string;
  by: Person;
  at: Date;
}

/** A step of the answer that was done. */
export interface Tick {
  /** Names the step by its words (`stepKey`): when they change, it is another step and nobody has done it. */
  step: string;
  by: Person;
  at: Date;
}

export interface Case {
  /** Counted from 1 in each tenant: what people call it, "case 12". */
  number: number;
  advice: Advice;
  status: CaseStatus;
  outcome?: RecordedOutcome;
  /** Who looks after it; missing while that is whoever opened it. */
  assignedTo?: Person;
  /** The last day of the term that the case is about, `YYYY-MM-DD`. */
  termEnd?: string;
  /** The last note beside the outcome's; earlier ones are in the history. */
  note?: CaseNote;
  /** As it was called when it was linked. */
  subscription?: { id: string; product: string };
  /** Steps that were done, in the order they were ticked; missing while none is. */
  done?: readonly Tick[];
  openedBy: Person;
  openedAt: Date;
  changedAt: Date;
  /** Grows by one with each change; a change names the version it was made on. */
  version: number;
}

export const CaseAction = z.enum([
  'case.opened',
  'case.answered',
  'case.assigned',
  'case.decided-again',
  'change.undone',
  'note.added',
  'outcome.recorded',
  'status.changed',
  'step.ticked',
  'subscription.linked',
  'subscription.changed',
]);
export type CaseAction = z.infer<typeof CaseAction>;

export interface AuditEntry {
  at: Date;
  by: Person;
  action: CaseAction;
  /** The case as it was and as it became. `before` is missing when the case was opened. */
  before?: Case;
  after: Case;
}

/** Who looks after the case. */
export const ownerOf = ({ assignedTo, openedBy }: Case): Person => assignedTo ?? openedBy;
