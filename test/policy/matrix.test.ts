import matrix from './expected-matrix.json' with { type: 'json' };

import { Facts, type FactName } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { withFact } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());

const answer = (facts: Facts, asOf: string): string => {
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

interface Cell {
  channel: string;
  product_kind: string;
  goal: string;
  expected: readonly string[];
}

const cellsOf = (edition: keyof typeof matrix): Cell[] =>
  Object.entries(matrix[edition]).flatMap(([channel, kinds]) =>
    Object.entries(kinds).flatMap(([product_kind, goals]) =>
      Object.entries(goals).map(([goal, expected]) => ({ channel, product_kind, goal, expected })),
    ),
  );

/** The matrix is about a customer of the public cloud in our region, and an Enterprise Agreement that is not a government's. */
const factsOf = ({ channel, product_kind, goal }: Cell): Facts =>
  Facts.parse({ channel, product_kind, goal, partner_role: 'direct_bill', ea_government: false });

const is = (number: number) => (cell: Cell) => cell.expected.length === number;

describe.each([
  ['2020-06', '2020-06-30'],
  ['2026-05', '2026-11-22'],
] as const)('the matrix of %s, on %s', (edition, asOf) => {
  const cells = cellsOf(edition);

  it('has 432 cells', () => {
    expect(cells).toHaveLength(432);
    expect(cells.every((cell) => is(1)(cell) || is(2)(cell))).toBe(true);
  });

  it.each(cells.filter(is(1)))('$channel, $product_kind, $goal: $expected', (cell) => {
    expect([answer(factsOf(cell), asOf)]).toEqual(cell.expected);
  });

  it('says the same to a provider, to its reseller, and to whoever does not know their role', () => {
    const answered = cells.filter(is(1)).filter(({ expected }) => expected[0]?.startsWith('ask:') === false);
    const others = answered.flatMap((cell) =>
      ['indirect_provider', 'indirect_reseller', 'unknown']
        .map((role) => ({ ...cell, role, got: answer(withFact(factsOf(cell), 'partner_role', role), asOf) }))
        .filter(({ got, expected }) => !expected.includes(got)),
    );
    expect(answered.length).toBeGreaterThan(380);
    expect(others).toEqual([]);
  });
});

describe('a cell of two answers', () => {
  const cells = cellsOf('2026-05').filter(is(2));
  const deciding: readonly (readonly [FactName, string, string, string])[] = [
    ['is_azure_expert_msp', 'transfer-ea-azure-billing', 'move-azure-resources', 'move-azure-resources'],
    [
      'source_partner_willing',
      'transfer-licenses-between-partners',
      'wait-for-term-end-or-cancel',
      'transfer-licenses-between-partners',
    ],
  ];

  it('stands ten times in the matrix of 2026-05, and never in that of 2020-06', () => {
    expect(cells).toHaveLength(10);
    expect(cellsOf('2020-06').filter(is(2))).toEqual([]);
  });

  it.each(cells)('$channel, $product_kind, $goal is decided by one more fact', (cell) => {
    const facts = factsOf(cell);
    const asked = answer(facts, '2026-11-22');
    const row = deciding.find(([fact]) => asked === `ask:${fact}`);
    expect(row).toBeDefined();
    if (row === undefined) return;
    const [fact, yes, no, unknown] = row;
    expect(['true', 'false', 'unknown'].map((value) => answer(withFact(facts, fact, value), '2026-11-22'))).toEqual([
      yes,
      no,
      unknown,
    ]);
    expect(new Set(cell.expected)).toEqual(new Set([yes, no]));
  });
});

describe('a cell that asks', () => {
  const cells = cellsOf('2026-05');
  const asking = (question: string) => cells.filter(({ expected }) => expected.includes(`ask:${question}`));

  it('asks again for a type that the agent does not know', () => {
    const decisions = asking('product_kind').map((cell) => policy.decide(factsOf(cell), '2026-11-22'));
    expect(decisions).toHaveLength(33);
    expect(decisions.every((decision) => decision.kind === 'question' && decision.unknown)).toBe(true);
  });

  it.each(asking('license_kind'))(
    '$channel, $product_kind: whether the licenses are new commerce or legacy',
    (cell) => {
      const facts: Facts = { ...factsOf(cell), source_partner_willing: true };
      const by = (license_kind: Facts['license_kind']) => answer({ ...facts, license_kind }, '2026-11-22');
      expect(by('nce')).toBe('transfer-licenses-between-partners');
      expect(by('legacy')).toBe('migrate-legacy-licenses-first');
      expect(by('unknown')).toBe('transfer-licenses-between-partners');
    },
  );

  it.each(asking('azure_kind'))('$channel, $product_kind: whether Azure is a plan or legacy', (cell) => {
    const by = (azure_kind: Facts['azure_kind']) => answer({ ...factsOf(cell), azure_kind }, '2026-11-22');
    expect(by('plan')).toBe('transfer-azure-plan');
    expect(by('legacy')).toBe('convert-legacy-azure');
    expect(by('unknown')).toBe('transfer-azure-plan');
  });

  it('says what it took for granted when the kind stays unknown', () => {
    const cell = { channel: 'csp_other', goal: 'move_billing', expected: [] };
    const overlays = (facts: Facts) => {
      const decision = policy.decide(facts, '2026-11-22');
      return decision.kind === 'outcome' ? decision.overlays : [];
    };
    const license = factsOf({ ...cell, product_kind: 'license_unknown' });
    const azure = factsOf({ ...cell, product_kind: 'azure_other' });
    expect(overlays({ ...license, license_kind: 'unknown', source_partner_willing: true })).toContain(
      'license-kind-unknown',
    );
    expect(overlays({ ...azure, azure_kind: 'unknown' })).toContain('azure-kind-unknown');
  });
});

describe('whatever the matrix says', () => {
  const cell = { channel: 'csp_other', product_kind: 'azure_plan', goal: 'move_billing', expected: [] };

  it.each<[string, Facts, string]>([
    ['our own CSP tenant cannot buy', { is_own_csp_tenant: true, cloud: 'china_21v' }, 'own-csp-tenant-cannot-buy'],
    ['China is out of scope', { cloud: 'china_21v', same_region: false }, 'cloud-out-of-scope'],
    ['the German cloud is out of scope', { cloud: 'germany_legacy' }, 'cloud-out-of-scope'],
    ['the government cloud has its own portal', { cloud: 'us_gov', same_region: false }, 'check-government-portal'],
    ['another region is a stop', { cloud: 'gcc', same_region: false }, 'region-stop'],
    ['whoever is outside CSP enrolls first', { partner_role: 'not_csp' }, 'enroll-in-csp-first'],
  ])('%s, before the table is read', (_, more, expected) => {
    for (const date of ['2026-11-22', '2020-08-15']) expect(answer({ ...factsOf(cell), ...more }, date)).toBe(expected);
  });

  it('nothing is answered before the first policy', () => {
    expect(policy.decide({ channel: 'ea' }, '2020-06-16')).toEqual({
      kind: 'refusal',
      asOf: '2020-06-16',
      reason: 'before-first-policy',
    });
  });
});
