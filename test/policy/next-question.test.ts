import type { Facts } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valuesOf, withFact } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());
const today = '2026-11-22';

const asked = (facts: Facts): string | undefined => policy.nextQuestion(facts, today)?.fact;

describe('the next question', () => {
  it.each<[string, Facts, string | undefined]>([
    ['is the purchase channel when nothing is known', {}, 'channel'],
    ['is none when nobody knows the channel: there is only one thing to do', { channel: 'unknown' }, undefined],
    ['is the subscription type once the channel is known', { channel: 'ea' }, 'product_kind'],
    [
      'is none for licenses bought through syndication',
      { channel: 'syndication', product_kind: 'license_unknown' },
      undefined,
    ],
    [
      'is what the customer wants, where that changes the answer',
      { channel: 'ea', product_kind: 'azure_other' },
      'goal',
    ],
    ['is what is still missing when the facts come in another order', { goal: 'buy_more' }, 'channel'],
    [
      'is asked again, with a way to find out, when the agent does not know the type',
      { channel: 'ea', product_kind: 'unknown' },
      'product_kind',
    ],
  ])('%s', (_, facts, expected) => {
    expect(asked(facts)).toBe(expected);
  });

  it('is never one that cannot change the answer any more', () => {
    const wander = (facts: Facts): void => {
      const decision = policy.decide(facts, today);
      if (decision.kind !== 'question' || decision.unknown) return;
      const answers = valuesOf(decision.question).map((value) => withFact(facts, decision.question, value));
      const results = new Set(answers.map((known) => JSON.stringify(completions(known))));
      expect(results.size).toBeGreaterThan(1);
      for (const known of answers) wander(known);
    };
    /** Everything these facts can still end in, written out. */
    const completions = (facts: Facts): unknown => {
      const decision = policy.decide(facts, today);
      if (decision.kind === 'outcome') return [decision.outcome, decision.overlays];
      if (decision.kind === 'refusal' || decision.unknown) return decision;
      const { question } = decision;
      return [question, valuesOf(question).map((value) => completions(withFact(facts, question, value)))];
    };
    wander({});
  });
});
