import { startComparing, type Comparing } from './comparing-thread.ts';
import type { IsoDate } from './decision.ts';
import type { ComparedPolicy, Difference } from './diff.ts';
import type { Language } from '../language/language.ts';
import { lastNotAfter } from './periods.ts';

/** What changed for whom from one date to a later one (`diffPolicies`), worked out once. */
export interface Comparison {
  (from: IsoDate, to: IsoDate, language: Language): Promise<readonly Difference[]>;
}

interface Kept {
  of: ComparedPolicy['rulebook'];
  compare: Comparing;
  differences: Map<string, Promise<readonly Difference[]>>;
}

/**
 * Keeps the comparisons of a policy until its rulebook is another: every two days of the same two periods have the same.
 * They are worked out in a thread of their own: one takes up to a second, in which everybody else would wait.
 */
export const createComparison = (policy: Pick<ComparedPolicy, 'rulebook' | 'turningDates'>): Comparison => {
  let kept: Kept | undefined;
  const present = (): Kept => {
    const { rulebook } = policy;
    if (kept?.of === rulebook) return kept;
    kept?.compare.close();
    kept = { of: rulebook, compare: startComparing(rulebook), differences: new Map() };
    return kept;
  };
  return (from, to, language) => {
    const { compare, differences } = present();
    const [first = from, last = to] = [from, to].map(
      (date) => policy.turningDates[lastNotAfter(policy.turningDates, date)],
    );
    const key = `${first} ${last} ${language}`;
    const known = differences.get(key);
    if (known !== undefined) return known;
    const asked = compare.ask({ from: first, to: last, language });
    differences.set(key, asked);
    // What failed is tried again by whoever asks next.
    asked.catch(() => differences.delete(key));
    return asked;
  };
};
