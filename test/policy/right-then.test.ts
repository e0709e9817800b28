import type { Facts } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';

const policy = createPolicy(readRulebook());

const L = { product_kind: 'license_unknown' } as const;
const NCE = { product_kind: 'license_nce' } as const;
const Legacy = { product_kind: 'license_legacy' } as const;
const Azure = { product_kind: 'azure_other' } as const;
const Plan = { product_kind: 'azure_plan' } as const;
const support = { goal: 'support_only', partner_role: 'direct_bill' } as const;
const move = { goal: 'move_billing', partner_role: 'direct_bill' } as const;
const more = { goal: 'buy_more', partner_role: 'direct_bill' } as const;
const expertMsp = { is_azure_expert_msp: true, ea_government: false } as const;

const outcomeOf = (facts: Facts, asOf: string): string => {
  const decision = policy.decide(facts, asOf);
  return decision.kind === 'outcome' ? decision.outcome : JSON.stringify(decision);
};

/** Worked out by hand from the time line of the policy, date by date. */
const rightThen: readonly (readonly [date: string, facts: Facts, outcome: string])[] = [
  // The article: licenses stay where they are, Azure is made anew, only the legacy Azure offer changes partner by ticket.
  ['2020-06-30', { channel: 'csp_other', ...L, ...move }, 'wait-for-term-end-or-cancel'],
  ['2020-06-30', { channel: 'csp_other', ...L, ...support }, 'request-relationship-beside-other-partner'],
  ['2020-06-30', { channel: 'csp_other', ...Plan, ...move }, 'azure-plan-not-transferable'],
  ['2020-06-30', { channel: 'csp_other', ...Azure, ...move }, 'switch-azure-by-support-ticket'],
  ['2020-06-30', { channel: 'ea', ...Azure, ...move, ...expertMsp }, 'create-azure-subscription-then-cancel-old'],
  ['2020-06-30', { channel: 'open_license', ...L, ...move }, 'buy-in-csp-then-end-old'],
  ['2020-06-30', { channel: 'third_party_non_csp', ...L, ...support }, 'request-reseller-relationship'],
  ['2020-06-30', { channel: 'csp_other', ...NCE, ...move }, 'did-not-exist-yet'],
  ['2020-06-30', { channel: 'csp_other', product_kind: 'reservation', ...move }, 'reservation-stays-with-seller'],
  // Since 29 July 2020 an Azure plan has a transfer request of its own; nothing else moved.
  ['2020-08-15', { channel: 'csp_other', ...Plan, ...move }, 'transfer-azure-plan'],
  ['2020-08-15', { channel: 'csp_other', ...Azure, azure_kind: 'plan', ...move }, 'transfer-azure-plan'],
  ['2020-08-15', { channel: 'csp_other', ...Azure, azure_kind: 'legacy', ...move }, 'switch-azure-by-support-ticket'],
  ['2020-08-15', { channel: 'csp_other', ...Azure, azure_kind: 'unknown', ...move }, 'switch-azure-by-support-ticket'],
  ['2020-08-15', { channel: 'csp_other', ...Legacy, ...move }, 'wait-for-term-end-or-cancel'],
  ['2020-08-15', { channel: 'csp_other', product_kind: 'reservation', ...move }, 'reservation-stays-with-seller'],
  // Advisor takes nobody in any more, Open still sells, new commerce is not there yet.
  ['2021-06-15', { channel: 'advisor', ...L, ...move }, 'buy-in-csp-then-end-old'],
  ['2021-06-15', { channel: 'open_license', ...L, ...move }, 'buy-in-csp-then-end-old'],
  ['2021-06-15', { channel: 'open_license', ...Azure, ...move }, 'create-azure-subscription-then-cancel-old'],
  ['2021-06-15', { channel: 'csp_other', product_kind: 'azure_legacy_csp', ...move }, 'switch-azure-by-support-ticket'],
  ['2021-06-15', { channel: 'csp_other', ...Plan, ...move }, 'transfer-azure-plan'],
  ['2021-06-15', { channel: 'csp_other', ...NCE, ...move }, 'did-not-exist-yet'],
  // New commerce has come and stays with its partner; Open License has ended; Azure resources can be moved.
  ['2022-05-01', { channel: 'csp_other', ...NCE, ...move }, 'wait-for-term-end-or-cancel'],
  ['2022-05-01', { channel: 'open_license', ...L, ...move }, 'open-license-ended'],
  ['2022-05-01', { channel: 'open_value', ...L, ...move }, 'wait-for-volume-agreement-end'],
  ['2022-05-01', { channel: 'direct_microsoft', ...Azure, ...move }, 'move-azure-resources'],
  ['2022-05-01', { channel: 'ea', ...Azure, ...move, ...expertMsp }, 'transfer-ea-azure-billing'],
  ['2022-05-01', { channel: 'ea', ...L, ...support }, 'request-reseller-relationship'],
  ['2022-05-01', { channel: 'csp_other', product_kind: 'savings_plan', ...move }, 'did-not-exist-yet'],
  // New commerce licenses change partner in mid-term, if both want it; admin access is GDAP, and not for an EA.
  [
    '2024-08-01',
    { channel: 'csp_other', ...NCE, ...move, source_partner_willing: true },
    'transfer-licenses-between-partners',
  ],
  [
    '2024-08-01',
    { channel: 'csp_other', ...NCE, ...move, source_partner_willing: false },
    'wait-for-term-end-or-cancel',
  ],
  ['2024-08-01', { channel: 'csp_other', ...Legacy, ...move }, 'migrate-legacy-licenses-first'],
  ['2024-08-01', { channel: 'csp_other', ...L, ...support }, 'request-relationship-and-gdap'],
  ['2024-08-01', { channel: 'ea', ...L, ...support }, 'support-ea-without-gdap'],
  ['2024-08-01', { channel: 'csp_other', product_kind: 'reservation', ...move }, 'transfer-azure-plan'],
  ['2024-08-01', { channel: 'third_party_non_csp', ...L, ...more }, 'request-relationship-and-gdap'],
  // A reseller that lost its authorization is a channel; a third party outside CSP is none any more.
  [
    '2025-11-15',
    { channel: 'csp_deauthorized', ...NCE, ...move, source_partner_willing: true },
    'transfer-licenses-between-partners',
  ],
  ['2025-11-15', { channel: 'csp_deauthorized', ...Plan, ...move }, 'transfer-azure-plan'],
  ['2025-11-15', { channel: 'third_party_non_csp', ...L, ...support }, 'find-real-seller'],
  ['2025-11-15', { channel: 'ea', ...L, ...move }, 'renew-ea-to-csp'],
  ['2025-11-15', { channel: 'csp_own', ...NCE, ...support }, 'already-ours'],
  // The last day on which a term ended with 30 free days, and the first of extended service terms: same steps, other ends.
  ...['2026-05-03', '2026-05-04'].flatMap((date): [string, Facts, string][] => [
    [date, { channel: 'csp_own', ...NCE, ...support }, 'already-ours'],
    [date, { channel: 'csp_other', ...NCE, ...move, source_partner_willing: false }, 'wait-for-term-end-or-cancel'],
    [
      date,
      { channel: 'csp_other', ...NCE, ...move, source_partner_willing: true },
      'transfer-licenses-between-partners',
    ],
    [date, { channel: 'direct_microsoft', ...L, ...move }, 'buy-in-csp-then-end-old'],
    [date, { channel: 'syndication', ...L, ...move }, 'syndication-not-covered'],
  ]),
  // Today.
  [
    '2026-11-22',
    { channel: 'csp_other', ...L, license_kind: 'unknown', ...move, source_partner_willing: 'unknown' },
    'transfer-licenses-between-partners',
  ],
  ['2026-11-22', { channel: 'csp_other', ...Azure, azure_kind: 'legacy', ...move }, 'convert-legacy-azure'],
  ['2026-11-22', { channel: 'mca_e', ...Azure, ...move, is_azure_expert_msp: true }, 'transfer-ea-azure-billing'],
  [
    '2026-11-22',
    { channel: 'ea', ...Azure, ...move, is_azure_expert_msp: true, ea_government: true },
    'move-azure-resources',
  ],
  ['2026-11-22', { channel: 'ea', ...Azure, ...move, partner_role: 'indirect_provider' }, 'move-azure-resources'],
  ['2026-11-22', { channel: 'csp_other', product_kind: 'software_subscription', ...move }, 'check-software-transfer'],
  ['2026-11-22', { channel: 'advisor', ...L, ...support }, 'request-relationship-and-gdap'],
  ['2026-11-22', { channel: 'unknown' }, 'find-purchase-channel'],
];

describe('the answer that was right then', () => {
  it.each(rightThen.map(([date, facts, outcome]) => ({ date, facts, outcome, said: Object.values(facts).join(', ') })))(
    '$date: $said: $outcome',
    ({ date, facts, outcome }) => {
      expect(outcomeOf(facts, date)).toBe(outcome);
    },
  );

  it('is worked out for each date of the issue, at least four times', () => {
    const times = new Map<string, number>();
    for (const [date] of rightThen) times.set(date, (times.get(date) ?? 0) + 1);
    expect([...times.keys()]).toEqual([
      '2020-06-30',
      '2020-08-15',
      '2021-06-15',
      '2022-05-01',
      '2024-08-01',
      '2025-11-15',
      '2026-05-03',
      '2026-05-04',
      '2026-11-22',
    ]);
    expect(Math.min(...times.values())).toBeGreaterThanOrEqual(4);
  });
});

describe('what an answer said then', () => {
  const cardOf = (facts: Facts, asOf: string) => {
    const decision = policy.decide(facts, asOf);
    if (decision.kind !== 'outcome') throw new Error(`no outcome on ${asOf}`);
    const steps = decision.steps.map(({ text }) => text.en);
    const caveats = decision.caveats.map(({ en }) => en);
    return { ...decision, text: [decision.line.en, ...steps, ...caveats].join('\n') };
  };
  const refused: Facts = { channel: 'csp_other', ...NCE, ...move, source_partner_willing: false };
  const ours: Facts = { channel: 'csp_own', ...NCE, ...support };
  const waiting: Facts = { channel: 'csp_other', ...L, ...move };

  it('knows the extended service term from 4 May 2026 on, and free days until the day before', () => {
    for (const facts of [refused, ours]) {
      expect(cardOf(facts, '2026-05-03').text).not.toMatch(/EST/);
      expect(cardOf(facts, '2026-05-03').reminderCodes).toContain('RM-EXP30');
      expect(cardOf(facts, '2026-05-04').text).toMatch(/EST.*3 %.*23 %/s);
      expect(cardOf(facts, '2026-05-04').reminderCodes).toContain('RM-EST');
      expect(cardOf(facts, '2026-05-04').reminderCodes).not.toContain('RM-EXP30');
    }
    expect(cardOf(refused, '2026-05-04').line.en).toMatch(/cancel at end of term/);
  });

  it('gives the cancellation window its length of the time: none in 2020, 72 hours at first, then 7 days', () => {
    expect(cardOf(waiting, '2020-06-30').text).toMatch(/12 months/);
    expect(cardOf(waiting, '2020-06-30').text).not.toMatch(/72 hours|7 days/);
    expect(cardOf(waiting, '2022-05-01').text).toMatch(/72 hours/);
    expect(cardOf(waiting, '2022-07-11').text).toMatch(/7 days/);
    expect(cardOf(waiting, '2022-07-11').text).not.toMatch(/72 hours/);
  });

  it('asks for the role that the procedure asked for then', () => {
    const plan: Facts = { channel: 'csp_other', ...Plan, ...move };
    const direct: Facts = { channel: 'direct_microsoft', ...L, ...move };
    expect(cardOf(plan, '2020-08-15').requiredRoles).toEqual(['admin_agent', 'sales_agent', 'billing_admin']);
    expect(cardOf(plan, '2026-11-22').requiredRoles).toEqual(['admin_agent']);
    expect(cardOf(direct, '2020-06-30').requiredRoles).toEqual(['admin_agent', 'global_admin']);
    expect(cardOf(direct, '2026-11-22').requiredRoles).toEqual(['admin_agent', 'sales_agent']);
  });

  it('asks for the role of the relationship request where the procedure itself named none', () => {
    const legacy: Facts = { channel: 'csp_other', product_kind: 'azure_legacy_csp', ...move };
    const accepted: Facts = { ...legacy, relationship_state: 'accepted' };
    expect(cardOf(legacy, '2020-06-30').requiredRoles).toEqual(['admin_agent', 'global_admin']);
    expect(cardOf(accepted, '2020-06-30').requiredRoles).toEqual([]);
    expect(cardOf(accepted, '2021-03-01').requiredRoles).toEqual(['global_admin']);
  });

  it('says of the end of the old purchase only what concerns its channel', () => {
    const bought = (channel: Facts['channel']): Facts => ({ channel, ...L, ...move });
    const said = {
      direct: /billing support for a credit/,
      advisor: /cancel the Advisor subscription/,
      agreement: /bound until the volume agreement ends/,
    };
    const saidTo = (channel: Facts['channel']): string[] =>
      Object.entries(said).flatMap(([name, sentence]) =>
        sentence.test(cardOf(bought(channel), '2020-06-30').text) ? name : [],
      );
    expect(saidTo('direct_microsoft')).toEqual(['direct']);
    expect(saidTo('advisor')).toEqual(['direct', 'advisor']);
    expect(saidTo('ea')).toEqual(['agreement']);
    expect(saidTo('open_license')).toEqual(['agreement']);
    expect(saidTo('third_party_non_csp')).toEqual([]);
    expect(cardOf(bought('direct_microsoft'), '2026-11-22').text).toMatch(
      /within 7 days of purchase or renewal, or else/,
    );
  });

  it('gives admin access with the relationship until GDAP came, and then by a second request', () => {
    const direct: Facts = { channel: 'direct_microsoft', ...L, ...support };
    expect(cardOf(direct, '2020-06-30').text).toMatch(/delegated admin privileges/);
    expect(cardOf(direct, '2020-06-30').text).not.toMatch(/GDAP/);
    expect(cardOf(direct, '2026-11-22').text).toMatch(/730 days/);
    expect(cardOf(direct, '2026-11-22').overlays).toContain('request-gdap');
  });

  it('says that Advisor is closed since May 2021', () => {
    const advisor: Facts = { channel: 'advisor', ...L, ...move };
    expect(cardOf(advisor, '2020-06-30').overlays).not.toContain('advisor-closed');
    expect(cardOf(advisor, '2021-06-15').overlays).toContain('advisor-closed');
  });

  it('moves reservations with the Azure plan only since the page said so', () => {
    const plan: Facts = { channel: 'csp_other', ...Plan, ...move };
    expect(cardOf(plan, '2022-05-01').text).toMatch(/Reservations and prices do not move/);
    expect(cardOf(plan, '2024-08-01').text).toMatch(/tick subscriptions, reservations and savings plans/);
  });
});
