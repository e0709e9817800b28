import { combinationsIn, merged, type Cube } from '../../src/policy/diff-cubes.ts';
import { diffInWords } from '../../src/policy/diff-in-words.ts';
import { diffPolicies, type Difference } from '../../src/policy/diff.ts';
import type { FactName, Facts } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valuesOf, withFact } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());
const from = '2020-06-30';
const to = '2026-11-22';
const differences = diffPolicies(policy, from, to, 'en');

const holds = (cube: Cube, facts: Readonly<Partial<Record<FactName, string>>>): boolean =>
  [...cube].every(([fact, values]) => facts[fact] === undefined || values.includes(facts[fact]));

const differencesFor = (facts: Readonly<Partial<Record<FactName, string>>>): Difference[] =>
  differences.filter(({ who }) => who.some((cube) => holds(cube, facts)));

describe('the difference between two dates', () => {
  it('names the transfer of new commerce licenses between partners, since June 2024', () => {
    const [difference, ...more] = differencesFor({
      channel: 'csp_other',
      product_kind: 'license_nce',
      goal: 'move_billing',
      partner_role: 'direct_bill',
      source_partner_willing: 'true',
    });
    expect(more).toEqual([]);
    expect(difference?.now.id).toBe('transfer-licenses-between-partners');
    expect(difference?.steps.at(-1)?.since).toBe('2024-06-01');
    expect(difference?.rules.length).toBeGreaterThan(0);
    expect(difference?.sources.length).toBeGreaterThan(0);
  });

  it('names the transfer of an Azure plan, since the end of July 2020', () => {
    const [difference] = differencesFor({
      channel: 'csp_other',
      product_kind: 'azure_plan',
      goal: 'move_billing',
      partner_role: 'direct_bill',
    });
    expect(difference?.now.id).toBe('transfer-azure-plan');
    expect(difference?.steps.map(({ since }) => since)).toEqual(['2020-07-29']);
  });

  it('is none between a date and itself, nor between two days without a change', () => {
    expect(diffPolicies(policy, to, to, 'en')).toEqual([]);
    expect(diffPolicies(policy, '2024-06-02', '2024-06-03', 'en')).toEqual([]);
  });

  it('begins with the change that most situations share', () => {
    const sizes = differences.map(({ situations }) => situations);
    expect(sizes).toEqual([...sizes].sort((one, other) => other - one));
    expect(differences.every(({ situations, of }) => situations > 0 && situations <= of)).toBe(true);
  });

  it('agrees with the decisions of both dates in every situation', () => {
    const stated = (fact: FactName) => valuesOf(fact).filter((value) => value !== 'unknown');
    const wrong: string[] = [];
    for (const channel of stated('channel')) {
      for (const product of stated('product_kind')) {
        for (const goal of stated('goal')) {
          for (const role of stated('partner_role')) {
            const situation = { channel, product_kind: product, goal, partner_role: role };
            const facts = withFact(
              withFact(withFact(withFact({}, 'channel', channel), 'product_kind', product), 'goal', goal),
              'partner_role',
              role,
            );
            const before = outcomesOf(facts, from);
            const after = outcomesOf(facts, to);
            const found = differencesFor(situation);
            // Where another fact decides as well, one situation can have several answers.
            const alike = before.length === 1 && after.length === 1 && before[0] === after[0];
            if ((found.length === 0) !== alike) wrong.push(JSON.stringify({ situation, before, after }));
            if (found.some(({ was, now }) => !before.includes(was.id) || !after.includes(now.id))) {
              wrong.push(JSON.stringify({ situation, found: found.map(({ was, now }) => [was.id, now.id]) }));
            }
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('cannot begin before the first policy', () => {
    expect(() => diffPolicies(policy, '2020-06-01', to, 'en')).toThrow(RangeError);
  });

  it('is told in words, in both languages', () => {
    const english = diffInWords(policy, '2024-05-31', '2024-06-01', 'en');
    expect(english).toMatch(/^What changed between May 31, 2024 and June 1, 2024: \d+ of \d+ situations/);
    expect(english).toContain('Purchase channel: Another CSP partner');
    expect(english).toMatch(
      /is now “You, the new partner, create the transfer request.*since June 1, 2024 \(\d+ of \d+ situations\)/,
    );
    const spanish = diffInWords(policy, '2024-05-31', '2024-06-01', 'es');
    expect(spanish).toContain('Canal de compra: Otro asociado de CSP');
    expect(spanish).not.toMatch(/undefined|Purchase channel/);
    expect(diffInWords(policy, to, to, 'es')).toBe(
      'Entre el 22 de noviembre de 2026 y el 22 de noviembre de 2026 no cambió nada.\n',
    );
  });
});

const outcomesOf = (facts: Facts, date: string): string[] => {
  const decision = policy.decide(facts, date);
  if (decision.kind === 'outcome') return [decision.outcome];
  if (decision.kind === 'refusal') return [];
  const { question } = decision;
  if (decision.unknown) return [`find-out-${question}`];
  const values = valuesOf(question).filter((value) => value !== 'unknown');
  return [...new Set(values.flatMap((value) => outcomesOf(withFact(facts, question, value), date)))];
};

describe('sets of facts', () => {
  const values = new Map<FactName, readonly string[]>([
    ['channel', ['ea', 'advisor', 'csp_own']],
    ['goal', ['support_only', 'buy_more']],
  ]);
  const cube = (channel: string, goal: string): Cube =>
    new Map([
      ['channel', [channel]],
      ['goal', [goal]],
    ]);

  it('that differ in one fact become one', () => {
    expect(merged([cube('ea', 'buy_more'), cube('advisor', 'buy_more')], values)).toEqual([
      new Map([
        ['channel', ['ea', 'advisor']],
        ['goal', ['buy_more']],
      ]),
    ]);
  });

  it('leave out a fact that may have any value', () => {
    expect(merged([cube('ea', 'buy_more'), cube('ea', 'support_only')], values)).toEqual([
      new Map([['channel', ['ea']]]),
    ]);
  });

  it('keep their combinations when they are merged', () => {
    const cubes = [cube('ea', 'buy_more'), cube('advisor', 'buy_more'), cube('advisor', 'support_only')];
    expect(combinationsIn(merged(cubes, values), values)).toEqual(combinationsIn(cubes, values));
  });
});
