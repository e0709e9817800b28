import type { Acknowledged } from '../support/writers.ts';
import type { Place } from './kept.ts';

export type Engine = 'SQLite' | 'PostgreSQL';

export const engineOf = (place: Place): Engine => ('folder' in place ? 'SQLite' : 'PostgreSQL');

/** What was tried for one promise of reliability. */
export interface Trials {
  promise: string;
  what: string;
  engine: Engine;
  trials: number;
  acknowledged: readonly Acknowledged[];
  failures: readonly string[];
  /** Why it could not be tried on this machine. */
  skipped?: string;
}

const widths = [8, 46, 10, 8, 13, 8] as const;

const line = (...cells: readonly (string | number)[]): string =>
  widths
    .map((width, index) => {
      const cell = cells[index] ?? '';
      return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width);
    })
    .join('  ')
    .trimEnd();

export const tableHead = line('promise', 'what', 'engine', '  trials', ' acknowledged', 'failures');

/** A line of the table, and what failed below it. */
export const inWords = (tried: Trials): string => {
  const { promise, what, engine, trials, acknowledged, failures, skipped } = tried;
  if (skipped !== undefined) return `${line(promise, what, engine)}  not tried: ${skipped}`;
  const row = line(promise, what, engine, trials, acknowledged.length, failures.length);
  return [row, ...failures.map((failure) => `    ${failure}`)].join('\n');
};
