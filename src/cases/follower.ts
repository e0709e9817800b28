import type { Changing } from '../store/store.ts';
import type { Case, Person } from './case.ts';

export interface FollowedChange {
  /** Missing when the case was opened. */
  before?: Case;
  after: Case;
  by: Person;
  at: Date;
}

/** Whatever follows from a case: told inside the change, so that both are kept or neither. */
export interface CaseFollower {
  caseChanged(tables: Changing, tenant: string, change: FollowedChange): Promise<void>;
}
