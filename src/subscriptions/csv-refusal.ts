import type { CsvProblem } from '../csv/read-csv.ts';
import type { Malformed } from '../csv/row-reader.ts';
import type { CsvDateProblem, DateOrderProblem } from './csv-dates.ts';
import type { HeaderProblem } from './csv-headers.ts';

export type RefusalReason =
  | Malformed
  | CsvDateProblem
  | 'missing'
  | 'too-long'
  | 'mangled-id'
  | 'not-a-count'
  | 'not-yes-or-no'
  | 'not-a-month'
  | 'not-an-object'
  | 'end-before-start'
  | 'other-tenant'
  | 'older-month'
  | 'repeats'
  | 'conflicts';

/** One row that was not stored: the line it begins on, counted from 1, the column by its name in the file, and why. */
export interface Refusal {
  line: number;
  column?: string;
  reason: RefusalReason;
  /** What the cell holds, cut to a readable length. */
  value?: string;
  /** The line of the other row where two are at odds. */
  otherLine?: number;
}

/** Why nothing of a file was stored. */
export type ImportProblem =
  | CsvProblem
  | HeaderProblem
  | DateOrderProblem
  | { kind: 'too-many-rows'; most: number }
  | { kind: 'too-large'; most: number };

const longestShown = 60;

/** A copy: a piece of text keeps alive the whole piece of the file that it was cut from. */
export const shown = (value: string): string => Buffer.from(value.slice(0, longestShown)).toString();
