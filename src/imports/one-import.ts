import type { Encoding } from '../csv/decode.ts';
import type { DateOrder } from '../subscriptions/csv-dates.ts';
import type { ImportCounts, ImportProgress } from '../subscriptions/csv-import.ts';
import type { ImportProblem, Refusal } from '../subscriptions/csv-refusal.ts';

/** How the file says dates and letters. */
export interface FileForm {
  dates?: DateOrder | undefined;
  encoding?: Encoding | undefined;
}

/** `checked`: nothing is stored yet, and it can be confirmed. `refused`: as a whole, and why. `failed`: by our fault. */
export type ImportState = 'checking' | 'checked' | 'refused' | 'storing' | 'done' | 'failed';

/** A file on its way into the records. */
export interface OneImport {
  id: string;
  state: ImportState;
  startedAt: Date;
  /** Of the step that is under way. */
  progress?: ImportProgress;
  /** What would be stored; once done, what was. */
  counts?: ImportCounts;
  /** Rows that are not stored, in the order of the file: the first of them, as many as are kept. */
  refused: readonly Refusal[];
  problem?: ImportProblem;
}

export const uploadLimits = { bytes: 20 * 1024 * 1024, refusalsKept: 10_000, atOnce: 2, hours: 1 } as const;
