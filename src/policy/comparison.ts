import type { Language } from '../language/language.ts';
import type { IsoDate } from './decision.ts';
import { diffPolicies, type ComparedPolicy, type Difference } from './diff.ts';
import { lastNotAfter } from './periods.ts';

/** What changed for whom from one date to a later one (`diffPolicies`), worked out once. */
export type Comparison = (from: IsoDate, to: IsoDate, language: Language) => readonly Difference[];

/**
 * Keeps the comparisons of a policy until its rulebook is another: one takes up to a second of this process, and every
 * two days of the same two periods have the same.
 */
export const createComparison = (policy: ComparedPolicy): Comparison => {
  let rulebook = policy.rulebook;
  const kept = new Map<string, readonly Difference[]>();
  return (from, to, language) => {
    if (rulebook !== policy.rulebook) kept.clear();
    rulebook = policy.rulebook;
    const [first, last] = [from, to].map(
      (date) => policy.turningDates[lastNotAfter(policy.turningDates, date)] ?? date,
    );
    const key = `${first ?? from} ${last ?? to} ${language}`;
    const known = kept.get(key) ?? diffPolicies(policy, first ?? from, last ?? to, language);
    kept.set(key, known);
    return known;
  };
};
