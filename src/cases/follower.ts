import type { Changing } from '../store/store.ts';
import type { Actor, Case, Person } from './case.ts';

export interface FollowedChange {
  before: Case;
  after: Case;
  by: Person;
  at: Date;
}

/** Told inside the change, so that both are kept or neither. */
export type FollowChange = (change: FollowedChange) => Promise<void>;

/** Whatever follows from a case. */
export interface CaseFollower {
  /** Asks at once, beside the question for the case itself, for what it has to know when the actor changes it. */
  caseChanging(tables: Changing, actor: Actor, number: number): Promise<FollowChange>;
}
