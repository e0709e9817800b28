import type { Result } from '../result.ts';
import type { Actor, Advice, AuditEntry, Case, NewOutcome, NewStatus, Person } from './case.ts';
import type { CaseStatus, OutcomeStatus } from './case-status.ts';

/** Names the version the change was made on: a stale one changes nothing. */
export interface CaseChange {
  case: number;
  version: number;
  /** The activity that asked for the change. */
  cause: string;
}

/** A case of another tenant is not found, like one that never was. */
export type RecordProblem =
  | { kind: 'not-found' }
  /** Somebody was faster: the case as it is now, who changed it last and when. */
  | { kind: 'changed-meanwhile'; present: Case; by: Person; at: Date };

export interface ImpossibleStatus {
  kind: 'impossible-status';
  from: CaseStatus;
  to: OutcomeStatus;
  possible: readonly OutcomeStatus[];
}

/** Done or declined: it has to be taken up again first. */
export interface CaseClosed {
  kind: 'closed';
  present: Case;
}

export interface NoSuchSubscription {
  kind: 'no-such-subscription';
  subscription: string;
}

/** Nobody has changed the case since it was opened, or the last change is somebody else's. */
export interface NothingToUndo {
  kind: 'nothing-to-undo';
  by?: Person;
}

/** `step` is a key (`stepKey`). */
export interface StepTick {
  step: string;
  isDone: boolean;
}

export type Changed<Problem = never> = Promise<Result<Case, RecordProblem | Problem>>;

export interface CaseFilter {
  /** The agent who looks after the case. */
  owner?: string;
  status?: CaseStatus;
  /** The purchase channel of the facts. */
  channel?: string;
  /** The id of the linked subscription. */
  subscription?: string;
}

/** Newest first; `before` is the number of the last case of the previous page. */
export interface NewestPage {
  before?: number;
  limit: number;
}

/** Soonest first, both days included, `YYYY-MM-DD`; `after` is the last case of the previous page. */
export interface EndingPage {
  from: string;
  to: string;
  after?: { termEnd: string; number: number };
  limit: number;
}

export interface CasePage {
  cases: Case[];
  more: boolean;
}

/**
 * The thin service layer. Every call is bound to the actor's tenant: a case of another tenant does not exist.
 *
 * `cause` names the activity that asked for the change. The same cause twice is one change, and both calls are
 * answered with it: Teams sends an activity again when we were slow (reliability P4).
 */
export interface Cases {
  open(actor: Actor, advice: Advice, cause: string): Promise<Case>;
  /** Other facts, and the advice that follows from them. */
  answer(actor: Actor, change: CaseChange & { advice: Advice }): Changed<CaseClosed>;
  recordOutcome(actor: Actor, change: CaseChange & { outcome: NewOutcome }): Changed;
  changeStatus(actor: Actor, change: CaseChange & { to: NewStatus }): Changed<ImpossibleStatus>;
  assign(actor: Actor, change: CaseChange & { to: Person }): Changed;
  note(actor: Actor, change: CaseChange & { note: string }): Changed;
  /** The case takes over the subscription's term end where it has one, and follows it until somebody sets another. */
  linkSubscription(actor: Actor, change: CaseChange & { subscription: string }): Changed<NoSuchSubscription>;
  /** Marks a step of the answer as done, or as open again. */
  tick(actor: Actor, change: CaseChange & { tick: StepTick }): Changed<CaseClosed>;
  /** Takes the actor's own last change back. Both stay in the history. */
  undo(actor: Actor, change: CaseChange): Changed<NothingToUndo>;
  find(actor: Actor, number: number): Promise<Case | undefined>;
  list(actor: Actor, page: NewestPage & { filter?: CaseFilter }): Promise<CasePage>;
  /** Cases by the end of their term. */
  ending(actor: Actor, page: EndingPage & { filter?: CaseFilter }): Promise<CasePage>;
  /**
   * Cases in which every word of the text occurs: in the customer's name, a note, or the linked subscription's id or
   * product. Case and accents do not matter; the last word may be the beginning of one. A text without a word finds
   * nothing.
   */
  search(actor: Actor, page: NewestPage & { text: string }): Promise<CasePage>;
  /** Oldest first. */
  history(actor: Actor, number: number): Promise<AuditEntry[]>;
  /**
   * Every recorded outcome as the case that it made: newest case first, those of one case oldest first. A page of them,
   * those after this one; empty at the end.
   */
  outcomes(actor: Actor, after?: Pick<Case, 'number' | 'version'>): Promise<Case[]>;
}
