import type { Digest } from './digest.ts';

/** Why nothing was moved. */
export type MoveProblem =
  | { kind: 'source-missing'; file: string }
  /** Somebody has it open: what they write meanwhile would be lost. */
  | { kind: 'source-in-use'; file: string }
  | { kind: 'source-unreadable'; file: string }
  /** `last` is the newest change of the tables that it has seen; the target has seen those of this version. */
  | { kind: 'source-of-other-version'; file: string; last: string | undefined }
  | { kind: 'target-not-empty'; table: string }
  /** The target has no way to keep a value of this table. */
  | { kind: 'not-keepable'; table: string }
  /** What was read back is not what was written. */
  | { kind: 'differs'; table: string; source: Digest; target: Digest };
