import { createAnswers, type WrittenOutcome } from '../../src/policy/answer.ts';
import type { Facts } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readCalendar } from '../../src/policy/read-calendar.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';

const answers = createAnswers(createPolicy(readRulebook()), readCalendar());

interface Case {
  situation: string;
  asOf: string;
  facts: Facts;
  outcome: string;
  roles: readonly string[];
  overlays: readonly string[];
  alternatives?: readonly string[];
  /** `code of on`, all of them; `!` is overdue. */
  reminders?: readonly string[];
  /** What the English text must say, line, steps and caveats together. */
  says: readonly RegExp[];
  saysNot?: readonly RegExp[];
  sources: readonly string[];
}

const directBill = { partner_role: 'direct_bill' } as const;
const forty: Facts = {
  ...directBill,
  channel: 'direct_microsoft',
  product_kind: 'license_legacy',
  item_count: 40,
};
const azurePlan: Facts = { ...directBill, channel: 'csp_other', product_kind: 'azure_plan', goal: 'move_billing' };
const renewed: Facts = {
  ...directBill,
  channel: 'csp_own',
  product_kind: 'license_nce',
  purchase_or_renewal_date: '2026-11-20T10:00:00Z',
};

const cases: readonly Case[] = [
  {
    situation: '1: 40 Office 365 E3 bought directly from Microsoft; we are to support only',
    asOf: '2020-06-30',
    facts: { ...forty, goal: 'support_only', relationship_link_sent: '2020-06-30' },
    outcome: 'request-reseller-relationship',
    roles: ['admin_agent', 'global_admin'],
    overlays: ['request-relationship'],
    reminders: ['RM-REL 2020-06-30 2020-07-07', 'RM-REL 2020-06-30 2020-07-14', 'RM-REL 2020-06-30 2020-07-30'],
    says: [/who bills them does not change/, /partner of record stay as they are/, /delegated admin privileges/],
    saysNot: [/GDAP/, /NCE|new commerce/],
    sources: ['S01', 'S10'],
  },
  {
    situation: '2: the same, but we are to bill',
    asOf: '2020-06-30',
    facts: { ...forty, goal: 'move_billing', term_end: '2021-01-31', auto_renew: true },
    outcome: 'buy-in-csp-then-end-old',
    roles: ['admin_agent', 'global_admin'],
    overlays: ['request-relationship', 'end-direct-purchase'],
    reminders: [
      'RM-TERM 2021-01-30 2020-11-01',
      'RM-TERM 2021-01-30 2020-12-01',
      'RM-TERM 2021-01-30 2020-12-31',
      'RM-TERM 2021-01-30 2021-01-16',
      'RM-TERM 2021-01-30 2021-01-23',
      'RM-TERM 2021-01-30 2021-01-29',
    ],
    says: [
      /same offers with at least as many licenses/,
      /no refund/,
      /Microsoft 365 billing support for a credit/,
      /above 25 licenses the customer cancels through support/,
      /customer pays twice/,
    ],
    saysNot: [/7 days|72 hours/, /Advisor subscription|volume agreement/],
    sources: ['S25'],
  },
  {
    situation: '4: Azure under an EA; we bill directly and are no Azure Expert MSP',
    asOf: '2020-06-30',
    facts: {
      ...directBill,
      channel: 'ea',
      product_kind: 'azure_other',
      goal: 'move_billing',
      is_azure_expert_msp: false,
    },
    outcome: 'create-azure-subscription-then-cancel-old',
    roles: ['admin_agent'],
    overlays: ['request-relationship'],
    alternatives: ['customer-grants-azure-access', 'transfer-ea-azure-billing'],
    says: [/by hand/, /coexist/, /Only the customer can cancel/, /downtime/],
    sources: ['S01'],
  },
  {
    situation: '6: an Azure plan at another CSP partner',
    asOf: '2020-06-30',
    facts: azurePlan,
    outcome: 'azure-plan-not-transferable',
    roles: [],
    overlays: [],
    says: [/cannot be moved to another CSP partner/, /2020-07-29/],
    sources: ['S13'],
  },
  {
    situation: '6, six weeks later: the same question',
    asOf: '2020-08-15',
    facts: { ...azurePlan, transfer_created: '2020-08-15' },
    outcome: 'transfer-azure-plan',
    roles: ['admin_agent', 'sales_agent', 'billing_admin'],
    overlays: ['request-relationship'],
    reminders: [
      'RM-XFER30 2020-09-14 2020-08-31',
      'RM-XFER30 2020-09-14 2020-09-07',
      'RM-XFER30 2020-09-14 2020-09-12',
      'RM-XFER30 2020-09-14 2020-09-14',
    ],
    says: [/30 days/, /15 minutes/, /3 days/, /Reservations and prices do not move/, /AOBO/],
    sources: ['S16'],
  },
  {
    situation: '7: an Open License customer with Azure',
    asOf: '2020-06-30',
    facts: { ...directBill, channel: 'open_license', product_kind: 'azure_other', goal: 'move_billing' },
    outcome: 'create-azure-subscription-then-cancel-old',
    roles: ['admin_agent'],
    overlays: ['request-relationship'],
    says: [/by hand/, /coexist/],
    sources: ['S01'],
  },
  {
    situation: '9: licenses bought from a syndication partner',
    asOf: '2020-06-30',
    facts: { ...directBill, channel: 'syndication', product_kind: 'license_unknown', goal: 'move_billing' },
    outcome: 'syndication-not-covered',
    roles: ['admin_agent', 'helpdesk_agent'],
    overlays: [],
    says: [/promise nothing/, /Do not treat it like any other third party/],
    sources: ['S01'],
  },
  {
    situation: '10: a CSP partner wants to buy Microsoft 365 from us for its own CSP tenant',
    asOf: '2020-06-30',
    facts: { is_own_csp_tenant: true },
    outcome: 'own-csp-tenant-cannot-buy',
    roles: [],
    overlays: [],
    says: [/separate tenant, outside CSP/],
    sources: ['S18'],
  },
  {
    situation:
      '11: 60 Business Premium of new commerce at another CSP partner until 14 March 2027, both partners willing',
    asOf: '2026-11-22',
    facts: {
      ...directBill,
      channel: 'csp_other',
      product_kind: 'license_nce',
      goal: 'move_billing',
      source_partner_willing: true,
      term_length: 'P1Y',
      term_end: '2027-03-14',
      transfer_created: '2026-11-23',
      item_count: 60,
    },
    outcome: 'transfer-licenses-between-partners',
    roles: ['admin_agent'],
    overlays: ['request-relationship'],
    alternatives: ['wait-for-term-end-or-cancel', 'customer-buys-direct'],
    reminders: [
      'RM-XFER30 2026-12-23 2026-12-09',
      'RM-TERM 2027-03-14 2026-12-14',
      'RM-XFER30 2026-12-23 2026-12-16',
      'RM-XFER30 2026-12-23 2026-12-21',
      'RM-XFER30 2026-12-23 2026-12-23',
      'RM-TERM 2027-03-14 2027-01-13',
      'RM-TERM 2027-03-14 2027-02-12',
      'RM-TERM 2027-03-14 2027-02-28',
      'RM-TERM 2027-03-14 2027-03-07',
      'RM-TERM 2027-03-14 2027-03-13',
    ],
    says: [
      /You, the new partner, create the transfer request/,
      /both partners have to agree/,
      /term, quantity and billing plan stay as they are/,
      /30 days until the request lapses and 25 items per request/,
      /article of 2020 forbade this/,
    ],
    sources: ['S40', 'S41'],
  },
  {
    situation: '13: our own subscription, renewed two days ago; ten seats fewer',
    asOf: '2026-11-22',
    facts: renewed,
    outcome: 'already-ours',
    roles: ['admin_agent', 'sales_agent'],
    overlays: [],
    reminders: [
      'RM-CANCEL7 2026-11-27 2026-11-20!',
      'RM-CANCEL7 2026-11-27 2026-11-25',
      'RM-CANCEL7 2026-11-27 2026-11-26',
    ],
    says: [/cancel or reduce only within 7 days/, /shows the exact date/],
    sources: ['S53'],
  },
  {
    situation: '13, where the subscription itself says when its window closes',
    asOf: '2026-11-22',
    facts: { ...renewed, cancellation_allowed_until: '2026-11-24T08:30:00Z' },
    outcome: 'already-ours',
    roles: ['admin_agent', 'sales_agent'],
    overlays: [],
    reminders: [
      'RM-CANCEL7 2026-11-24 2026-11-17!',
      'RM-CANCEL7 2026-11-24 2026-11-22',
      'RM-CANCEL7 2026-11-24 2026-11-23',
    ],
    says: [/7 days/],
    sources: ['S53'],
  },
  {
    situation: '16: three Azure plan subscriptions at another CSP partner, reservations paid up front',
    asOf: '2026-11-22',
    facts: { ...azurePlan, has_reservations: true, item_count: 3, transfer_created: '2026-11-23' },
    outcome: 'transfer-azure-plan',
    roles: ['admin_agent'],
    overlays: ['request-relationship'],
    reminders: [
      'RM-XFER30 2026-12-23 2026-12-09',
      'RM-XFER30 2026-12-23 2026-12-16',
      'RM-XFER30 2026-12-23 2026-12-21',
      'RM-XFER30 2026-12-23 2026-12-23',
    ],
    says: [
      /30 days/,
      /Export the cost data/,
      /can no longer cancel or exchange reservations paid up front/,
      /remove the old partner's roles/,
      /AOBO/,
    ],
    sources: ['S16', 'S17', 'S73'],
  },
  {
    situation: '17: Azure pay-as-you-go, bought directly',
    asOf: '2026-11-22',
    facts: { ...directBill, channel: 'direct_microsoft', product_kind: 'azure_other', goal: 'move_billing' },
    outcome: 'move-azure-resources',
    roles: ['admin_agent', 'azure_owner'],
    overlays: ['request-relationship'],
    says: [/no billing transfer/, /customer's own Entra tenant/, /Downtime/, /\(ARM\)/],
    sources: ['S71'],
  },
  {
    situation: '19: EA licenses, support only',
    asOf: '2026-11-22',
    facts: { ...directBill, channel: 'ea', product_kind: 'license_unknown', goal: 'support_only' },
    outcome: 'support-ea-without-gdap',
    roles: ['global_admin'],
    overlays: [],
    says: [/GDAP does not cover/, /named or guest accounts/],
    sources: ['S60'],
  },
  {
    situation: '21: new commerce licenses at a reseller that lost its authorization, and can still act',
    asOf: '2026-11-22',
    facts: {
      ...directBill,
      channel: 'csp_deauthorized',
      product_kind: 'license_nce',
      goal: 'move_billing',
      source_partner_willing: true,
    },
    outcome: 'transfer-licenses-between-partners',
    roles: ['admin_agent'],
    overlays: ['request-relationship', 'source-deauthorized'],
    alternatives: ['wait-for-term-end-or-cancel', 'customer-buys-direct'],
    says: [/Act soon: we could not confirm/, /ask Microsoft support, or let the customer buy directly/],
    sources: ['S06', 'S83'],
  },
  {
    situation: '22: nobody knows the channel',
    asOf: '2026-11-22',
    facts: { channel: 'unknown' },
    outcome: 'find-purchase-channel',
    roles: [],
    overlays: [],
    says: [/find out who sold/, /A guess can cost the customer money/],
    sources: ['S01'],
  },
  {
    situation: '23: Open tokens bought on 20 December 2021',
    asOf: '2026-11-22',
    facts: {
      ...directBill,
      channel: 'open_license',
      product_kind: 'license_unknown',
      goal: 'move_billing',
      token_purchased: '2021-12-20',
    },
    outcome: 'open-license-ended',
    roles: ['admin_agent', 'sales_agent'],
    overlays: ['request-relationship'],
    reminders: ['RM-TOKEN 2026-12-20 2026-11-20!', 'RM-TOKEN 2026-12-20 2026-12-13'],
    says: [/2021-12-31/, /5 years/, /2026-12-31/],
    sources: ['S86'],
  },
  {
    situation: '26: a customer in another CSP region, whatever the channel',
    asOf: '2026-11-22',
    facts: { same_region: false },
    outcome: 'region-stop',
    roles: [],
    overlays: [],
    says: [/neither relationship nor transfer/, /our own company in that country or region/, /partner there/],
    sources: ['S10', 'S12', 'S28'],
  },
];

const answerTo = ({ facts, asOf }: Pick<Case, 'facts' | 'asOf'>, language: 'en' | 'es'): WrittenOutcome => {
  const answer = answers.answer({ facts, asOf }, language);
  if (!('outcome' in answer)) throw new Error(JSON.stringify(answer));
  return answer;
};

const textOf = ({ line, steps, caveats }: WrittenOutcome): string =>
  [line, ...steps.map(({ text }) => text), ...caveats].join('\n');

const numbersIn = (text: string): string[] =>
  [...text.replace(/\d{4}-\d{2}-\d{2}|\d{2}-\d{2}-\d{4}/g, '').matchAll(/\d+/g)].map(String).sort();

describe.each(cases)('$asOf, $situation', (situation) => {
  const answer = answerTo(situation, 'en');

  it(`is ${situation.outcome}`, () => {
    expect(answer.outcome).toBe(situation.outcome);
    expect(answer.kind).toBe('outcome');
    expect(answer.requiredRoles).toEqual(situation.roles);
    expect(answer.overlays).toEqual(situation.overlays);
    if (situation.alternatives !== undefined) expect(answer.alternatives).toEqual(situation.alternatives);
  });

  it('says what the agent must know, and nothing of another time', () => {
    for (const pattern of situation.says) expect(textOf(answer)).toMatch(pattern);
    for (const pattern of situation.saysNot ?? []) expect(textOf(answer)).not.toMatch(pattern);
  });

  it('reminds on the right days', () => {
    const reminders = answer.reminders.map(({ code, of, on, overdue }) => `${code} ${of} ${on}${overdue ? '!' : ''}`);
    expect(reminders).toEqual(situation.reminders ?? []);
  });

  it('cites its sources', () => {
    expect(answer.sources.map(({ id }) => id)).toEqual(expect.arrayContaining([...situation.sources]));
  });

  it('is the same in Spanish, in other words', () => {
    const spanish = answerTo(situation, 'es');
    const shape = ({ outcome, overlays, requiredRoles, alternatives, reminders, steps, caveats }: WrittenOutcome) => ({
      outcome,
      overlays,
      requiredRoles,
      alternatives,
      dates: reminders.map(({ code, on }) => [code, on]),
      actors: steps.map(({ actor }) => actor),
      caveats: caveats.length,
    });
    expect(shape(spanish)).toEqual(shape(answer));
    expect(numbersIn(textOf(spanish))).toEqual(numbersIn(textOf(answer)));
    for (const [place, { text }] of answer.steps.entries()) expect(spanish.steps[place]?.text).not.toBe(text);
  });
});

describe('the cases around them', () => {
  const outcomeOf = (facts: Facts, asOf = '2026-11-22') => answerTo({ facts, asOf }, 'en');
  const fabrikam: Facts = {
    ...directBill,
    channel: 'csp_other',
    product_kind: 'license_nce',
    goal: 'move_billing',
    source_partner_willing: true,
  };

  it('11 as an indirect reseller: one invitation for both, and the provider creates the request', () => {
    const answer = outcomeOf({ ...fabrikam, partner_role: 'indirect_reseller' });
    expect(answer.outcome).toBe('transfer-licenses-between-partners');
    expect(answer.overlays).toEqual(['invite-for-both', 'via-provider']);
    expect(answer.steps.find(({ text }) => text.includes('new request'))?.actor).toBe('indirect_provider');
    expect(answer.steps[0]?.actor).toBe('agent');
  });

  it('11 as a provider: the reseller is named on the subscription', () => {
    expect(outcomeOf({ ...fabrikam, partner_role: 'indirect_provider' }).overlays).toEqual([
      'request-relationship',
      'as-provider',
    ]);
  });

  it('11 once the relationship is accepted, or only sent', () => {
    expect(outcomeOf({ ...fabrikam, relationship_state: 'accepted' }).overlays).toEqual([]);
    expect(outcomeOf({ ...fabrikam, relationship_state: 'link_sent' }).overlays).toEqual(['relationship-link-sent']);
  });

  it('11 in GCC: both must be qualified', () => {
    expect(outcomeOf({ ...fabrikam, cloud: 'gcc' }).overlays).toContain('gcc-eligibility');
  });

  it('21 once the reseller refuses: wait, or buy directly', () => {
    const answer = outcomeOf({ ...fabrikam, channel: 'csp_deauthorized', source_partner_willing: false });
    expect(answer.outcome).toBe('wait-for-term-end-or-cancel');
  });

  it('26 as a relationship, as a transfer, as Azure: always the same stop', () => {
    for (const asOf of ['2020-06-30', '2022-05-01', '2026-11-22']) {
      for (const channel of ['direct_microsoft', 'csp_other', 'syndication', 'csp_own', 'unknown'] as const) {
        expect(outcomeOf({ ...fabrikam, channel, same_region: false }, asOf).outcome).toBe('region-stop');
      }
    }
  });
});
