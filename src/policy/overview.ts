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

/** The next date on which an answer changes, and for how many; nothing where none is known. */
export const nextChange = async (
  policy: Pick<ComparedPolicy, 'rulebook' | 'turningDates'>,
  compare: Comparison,
  date: IsoDate,
): Promise<PolicyOverview['next']> => {
  if (date < (policy.turningDates[0] ?? date)) return undefined;
  for (const turn of policy.turningDates.filter((one) => one > date)) {
    const differences = await compare(date, turn, 'en');
    const [first] = differences;
    if (first === undefined) continue;
    const who = differences.flatMap((difference) => difference.who);
    return { date: turn, changed: situationsIn(policy.rulebook, who).size, of: first.of };
  }
  return undefined;
};

/** Nothing for a date before the first policy. */
export const overviewOf = (
  policy: Pick<ComparedPolicy, 'rulebook' | 'turningDates'>,
  date: IsoDate,
  next: PolicyOverview['next'],
): PolicyOverview | undefined => {
  const since = policy.turningDates.findLast((turn) => turn <= date);
  if (since === undefined) return undefined;
  const rules = policy.rulebook.rules.filter(({ valid }) => holdsOn(valid, date));
  return {
    date,
    since,
    rules: rules.length,
    stale: staleRows(rules, date).map(({ rule, verified }) => ({ rule, verified })),
    ...(next === undefined ? {} : { next }),
  };
};
