import { FactName, type Facts } from '../../src/policy/facts.ts';
import { pathLengths } from '../../src/policy/path-lengths.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valuesOf, withFact } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());
const today = '2026-11-22';

const asked = (facts: Facts, asOf = today): string | undefined => policy.nextQuestion(facts, asOf)?.fact;

const move = { goal: 'move_billing', partner_role: 'direct_bill' } as const;

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
    ['is none for what is ours', { channel: 'csp_own', product_kind: 'license_nce' }, undefined],
    ['is none for our own CSP tenant', { is_own_csp_tenant: true }, undefined],
    ['is none in another region', { same_region: false }, undefined],
    ['is none in the government cloud', { cloud: 'us_gov' }, undefined],
    [
      'is what the customer wants, where that changes the answer',
      { channel: 'ea', product_kind: 'azure_other' },
      'goal',
    ],
    ['is what is still missing when the facts come in another order', { goal: 'buy_more' }, 'channel'],
    [
      'is whether the licenses are new commerce, where only those can be transferred',
      { channel: 'csp_other', product_kind: 'license_unknown', ...move },
      'license_kind',
    ],
    [
      'is whether the other partner agrees, once they are',
      { channel: 'csp_other', product_kind: 'license_unknown', ...move, license_kind: 'nce' },
      'source_partner_willing',
    ],
    [
      'is none for legacy licenses: those cannot be transferred whoever agrees',
      { channel: 'csp_other', product_kind: 'license_unknown', ...move, license_kind: 'legacy' },
      undefined,
    ],
    [
      'is whether we are an Azure Expert MSP, for Azure under an EA',
      { channel: 'ea', product_kind: 'azure_other', ...move },
      'is_azure_expert_msp',
    ],
    [
      'is whether the EA is a government one, for an Azure Expert MSP alone',
      { channel: 'ea', product_kind: 'azure_other', ...move, is_azure_expert_msp: true },
      'ea_government',
    ],
    [
      'is none for whoever is not, or does not bill directly',
      { channel: 'ea', product_kind: 'azure_other', ...move, is_azure_expert_msp: false },
      undefined,
    ],
    [
      'is asked again, with a way to find out, when the agent does not know the type',
      { channel: 'ea', product_kind: 'unknown' },
      'product_kind',
    ],
  ])('%s', (_, facts, expected) => {
    expect(asked(facts)).toBe(expected);
  });

  it('is one that mattered then: in 2020 no partner had to agree and no kind told licenses apart', () => {
    expect(asked({ channel: 'csp_other', product_kind: 'license_unknown', ...move }, '2020-06-30')).toBeUndefined();
    expect(asked({ channel: 'ea', product_kind: 'azure_other', ...move }, '2020-06-30')).toBeUndefined();
  });

  it('is none before the first policy', () => {
    expect(asked({}, '2020-06-16')).toBeUndefined();
  });
});

/** Every conversation there can be, from nothing known to an answer; what is assumed is not asked. */
const wander = (asOf: string, visit: (facts: Facts, question: FactName) => void): void => {
  const from = (facts: Facts): void => {
    const decision = policy.decide(facts, asOf);
    if (decision.kind !== 'question' || decision.unknown) return;
    visit(facts, decision.question);
    for (const value of valuesOf(decision.question)) from(withFact(facts, decision.question, value));
  };
  from({});
};

describe.each(['2020-06-30', '2022-05-01', today])('every conversation on %s', (asOf) => {
  /** Everything these facts can still end in, written out. */
  const endings = (facts: Facts): unknown => {
    const decision = policy.decide(facts, asOf);
    if (decision.kind === 'outcome') return [decision.outcome, decision.overlays];
    if (decision.kind === 'refusal' || decision.unknown) return decision;
    const { question } = decision;
    return [question, valuesOf(question).map((value) => endings(withFact(facts, question, value)))];
  };

  it('asks nothing that cannot change the answer any more', () => {
    wander(asOf, (facts, question) => {
      const results = valuesOf(question).map((value) => JSON.stringify(endings(withFact(facts, question, value))));
      expect(new Set(results).size).toBeGreaterThan(1);
    });
  });

  it('asks nothing twice, and nothing that is taken for granted', () => {
    const assumed = policy.rulebook.questions.filter(({ assume }) => assume !== undefined).map(({ fact }) => fact);
    wander(asOf, (facts, question) => {
      expect(facts[question]).toBeUndefined();
      expect(assumed).not.toContain(question);
    });
  });

  it('gets somewhere when the answer is always "I don\'t know"', () => {
    let facts: Facts = { channel: 'csp_other', product_kind: 'license_unknown', goal: 'move_billing' };
    for (let question = policy.nextQuestion(facts, asOf); question !== undefined;) {
      facts = withFact(facts, question.fact, 'unknown');
      question = policy.nextQuestion(facts, asOf);
    }
    expect(policy.decide(facts, asOf).kind).toBe('outcome');
  });

  it('is asked in the order of questions.yaml', () => {
    const order = policy.rulebook.questions.map(({ fact }) => fact);
    wander(asOf, (facts, question) => {
      const before = FactName.options.filter((fact) => facts[fact] !== undefined);
      expect(before.every((fact) => order.indexOf(fact) < order.indexOf(question))).toBe(true);
    });
  });
});

describe('the number of questions', () => {
  it.each(policy.turningDates)('is at most 8 to any answer and 4 in the middle on %s', (date) => {
    const { outcomes, worst, median } = pathLengths(policy, date);
    expect(worst).toBeLessThanOrEqual(8);
    expect(median).toBeLessThanOrEqual(4);
    expect(Math.max(...outcomes.map(({ longest }) => longest))).toBe(worst);
  });

  it('is that of the longest conversation there can be', () => {
    const longest = new Map<string, number>();
    wander(today, (facts, question) => {
      for (const value of valuesOf(question)) {
        const decision = policy.decide(withFact(facts, question, value), today);
        const steps = Object.keys(facts).length + 1;
        if (decision.kind === 'outcome') {
          longest.set(decision.outcome, Math.max(steps, longest.get(decision.outcome) ?? 0));
        }
      }
    });
    const told = new Map(pathLengths(policy, today).outcomes.map(({ outcome, longest: steps }) => [outcome, steps]));
    expect(told).toEqual(longest);
  });
});
