import { addYears, dateOf, dayOf } from '../policy/calendar-days.ts';

/** A date farther away stands for "no end" (domain 7.2). */
const yearsToNoEnd = 10;

/** Why nobody waits for a term end: it is `past`, or so `far` that it means "no end". Dates are `YYYY-MM-DD`. */
export const whyNotWait = (termEnd: string, today: string): 'past' | 'far' | undefined => {
  if (termEnd < today) return 'past';
  return termEnd > dateOf(addYears(dayOf(today), yearsToNoEnd)) ? 'far' : undefined;
};
