import type { Rulebook, Valid } from './rulebook.ts';

const oneDay = 24 * 60 * 60 * 1000;

const dayAfter = (date: string): string => new Date(Date.parse(date) + oneDay).toISOString().slice(0, 10);

/** True when a row holds on that date, first and last day included. */
export const holdsOn = ({ from, to }: Valid, date: string): boolean => from <= date && (to === undefined || date <= to);

/**
 * The dates on which anything in the rulebook begins or stops to hold, in order: between two of them every day has the
 * same answers.
 */
export const turningDates = ({ rules, outcomes, overlays }: Rulebook): string[] => {
  const dates = [...rules, ...outcomes, ...overlays].flatMap(({ valid: { from, to } }) =>
    to === undefined ? [from] : [from, dayAfter(to)],
  );
  return [...new Set(dates)].sort();
};

/** Index of the last date that is not after `date`; -1 when all are. The dates are in order. */
export const lastNotAfter = (dates: readonly string[], date: string): number => {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((dates[middle] ?? '') <= date) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};
