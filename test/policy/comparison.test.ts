import { createComparison } from '../../src/policy/comparison.ts';
import { differencesInWords, diffInWords } from '../../src/policy/diff-in-words.ts';
import { diffPolicies } from '../../src/policy/diff.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';

const { policy } = loadPolicy();

describe('a comparison', () => {
  it('is that of the two days, whichever days of their periods were asked for first', async () => {
    const compare = createComparison(policy);
    expect(await compare('2021-06-01', '2021-12-01', 'es')).toEqual([]);
    const first = await compare('2021-12-01', '2022-02-01', 'es');
    expect(first).toEqual(diffPolicies(policy, '2021-12-01', '2022-02-01', 'es'));
    expect(await compare('2021-11-15', '2022-01-01', 'es')).toBe(first);
    expect(differencesInWords(policy, first, { from: '2021-11-15', to: '2022-01-01', language: 'es' })).toBe(
      diffInWords(policy, '2021-11-15', '2022-01-01', 'es'),
    );
  });

  it('holds nobody up: meanwhile this thread goes on', async () => {
    const compare = createComparison(policy);
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    const differences = await compare('2020-06-17', '2026-11-22', 'en');
    clearInterval(counting);
    expect(differences.length).toBeGreaterThan(10);
    expect(turns).toBeGreaterThan(20);
  });

  it('before the first policy is refused, and what comes after it is answered', async () => {
    const compare = createComparison(policy);
    await expect(compare('2019-01-01', '2021-02-01', 'en')).rejects.toThrow(RangeError);
    expect(await compare('2021-06-01', '2021-12-01', 'en')).toEqual([]);
  });

  it('is made anew when the rulebook is another', async () => {
    let current = policy;
    const following = {
      ...policy,
      get rulebook() {
        return current.rulebook;
      },
    };
    const compare = createComparison(following);
    const before = await compare('2021-12-01', '2022-02-01', 'en');
    current = loadPolicy().policy;
    expect(await compare('2021-12-01', '2022-02-01', 'en')).not.toBe(before);
  });
});
