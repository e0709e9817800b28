import type { IsoDate } from './decision.ts';
import type { Comparison } from './comparison.ts';
import { situationsIn, type ComparedPolicy } from './diff.ts';
import { staleRows } from './hygiene.ts';
import { holdsOn } from './periods.ts';

/** A policy on one date, for whoever looks after it. */
export interface PolicyOverview {
  date: IsoDate;
  /** Since when these rules hold as they are. */
  since: IsoDate;
  rules: number;
  /** The next date on which an answer changes, and for how many of all situations. */
  next?: { date: IsoDate; changed: number; of: number };
  stale: readonly { rule: string; verified: IsoDate }[];
}

const nextChange = (policy: ComparedPolicy, compare: Comparison, date: IsoDate): PolicyOverview['next'] => {
  for (const turn of policy.turningDates.filter((one) => one > date)) {
    const differences = compare(date, turn, 'en');
    const [first] = differences;
    if (first === undefined) continue;
    const who = differences.flatMap((difference) => difference.who);
    return { date: turn, changed: situationsIn(policy.rulebook, who).size, of: first.of };
  }
  return undefined;
};

/** Nothing for a date before the first policy. */
export const overviewOf = (policy: ComparedPolicy, compare: Comparison, date: IsoDate): PolicyOverview | undefined => {
  const since = policy.turningDates.findLast((turn) => turn <= date);
  if (since === undefined) return undefined;
  const rules = policy.rulebook.rules.filter(({ valid }) => holdsOn(valid, date));
  const next = nextChange(policy, compare, date);
  return {
    date,
    since,
    rules: rules.length,
    stale: staleRows(rules, date).map(({ rule, verified }) => ({ rule, verified })),
    ...(next === undefined ? {} : { next }),
  };
};
