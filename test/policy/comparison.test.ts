import { createComparison } from '../../src/policy/comparison.ts';
import { differencesInWords, diffInWords } from '../../src/policy/diff-in-words.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

const { policy } = loadPolicy();

describe('a comparison', () => {
  it('is that of the two days, whichever days of their periods were asked for first', () => {
    const compare = createComparison(policy);
    expect(compare('2021-06-01', '2021-12-01', 'es')).toEqual([]);
    const first = compare('2021-12-01', '2022-02-01', 'es');
    expect(first).toEqual(diffPolicies(policy, '2021-12-01', '2022-02-01', 'es'));
    expect(compare('2021-11-15', '2022-01-01', 'es')).toBe(first);
    expect(differencesInWords(policy, first, { from: '2021-11-15', to: '2022-01-01', language: 'es' })).toBe(
      diffInWords(policy, '2021-11-15', '2022-01-01', 'es'),
    );
  });

  it('is made anew when the rulebook is another', () => {
    let current = policy;
    const following = {
      ...policy,
      get rulebook() {
        return current.rulebook;
      },
    };
    const compare = createComparison(following);
    const before = compare('2021-12-01', '2022-02-01', 'en');
    current = loadPolicy().policy;
    expect(compare('2021-12-01', '2022-02-01', 'en')).not.toBe(before);
  });
});
