import matrix from './expected-matrix.json' with { type: 'json' };

import { Facts, Goal, PartnerRole, ProductKind, PurchaseChannel } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';

const policy = createPolicy(readRulebook());
const asOf = '2020-06-30';

const answer = (facts: Facts): string => {
  const decision = policy.decide(facts, asOf);
  switch (decision.kind) {
    case 'outcome':
      return decision.outcome;
    case 'question':
      return `ask:${decision.question}`;
    case 'refusal':
      return decision.reason;
  }
};

describe('the article of June 2020', () => {
  const cells = Object.entries(matrix['2020-06']).flatMap(([channel, kinds]) =>
    Object.entries(kinds).flatMap(([product_kind, goals]) =>
      Object.entries(goals).map(([goal, expected]) => ({ channel, product_kind, goal, expected })),
    ),
  );

  it.each(cells)('$channel, $product_kind, $goal', ({ channel, product_kind, goal, expected }) => {
    const facts = Facts.parse({ channel, product_kind, goal, partner_role: 'direct_bill' });
    expect(expected).toContain(answer(facts));
  });

  it('covers 432 cells', () => {
    expect(cells).toHaveLength(432);
  });
});

describe('every complete set of facts', () => {
  const sets = PurchaseChannel.options.flatMap((channel) =>
    ProductKind.options.flatMap((product_kind) =>
      Goal.options.flatMap((goal) =>
        PartnerRole.options.map((partner_role) => ({ channel, product_kind, goal, partner_role })),
      ),
    ),
  );

  it('has exactly one answer on every date on which a rule begins or ends', () => {
    const kinds = policy.turningDates.flatMap((date) => sets.map((facts) => policy.decide(facts, date).kind));
    expect(new Set(kinds)).toEqual(new Set(['outcome', 'question']));
    expect(kinds).toHaveLength(sets.length * policy.turningDates.length);
  });

  it('is asked again only for what the agent said they do not know', () => {
    const again = sets.flatMap((facts) => {
      const decision = policy.decide(facts, asOf);
      return decision.kind === 'question' && facts[factName(decision.question)] !== 'unknown' ? [facts] : [];
    });
    expect(again).toEqual([]);
  });

  const factName = (fact: string) =>
    fact === 'channel' || fact === 'product_kind' || fact === 'goal' ? fact : 'partner_role';
});

describe('a date before the first policy', () => {
  it('is refused, not guessed', () => {
    expect(policy.decide({ channel: 'ea' }, '2020-06-16')).toEqual({
      kind: 'refusal',
      asOf: '2020-06-16',
      reason: 'before-first-policy',
    });
  });
});
