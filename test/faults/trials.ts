import type { Acknowledged } from '../support/writers.ts';

/** What was tried for one promise of reliability. */
export interface Trials {
  promise: string;
  what: string;
  trials: number;
  acknowledged: readonly Acknowledged[];
  failures: readonly string[];
  /** Why it could not be tried on this machine. */
  skipped?: string;
}

export const inWords = ({ promise, what, trials, acknowledged, failures, skipped }: Trials): string =>
  skipped === undefined
    ? `${promise} ${what}: ${trials} trials, ${acknowledged.length} acknowledged, ${failures.length} failures`
    : `${promise} ${what}: skipped, ${skipped}`;
