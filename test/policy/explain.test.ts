import { explainInWords } from '../../src/policy/explain-in-words.ts';
import { explain, type Explanation } from '../../src/policy/explain.ts';
import { Goal, ProductKind, PurchaseChannel, type Facts } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valueOf } from '../../src/policy/values.ts';

const policy = createPolicy(readRulebook());
const today = '2026-11-22';

const fabrikam: Facts = {
  channel: 'csp_other',
  product_kind: 'license_nce',
  goal: 'move_billing',
  partner_role: 'direct_bill',
  source_partner_willing: true,
  relationship_state: 'accepted',
};

const explained = (facts: Facts, asOf = today): Explanation => {
  const explanation = explain(policy, facts, asOf);
  if (explanation === undefined) throw new Error('these facts have no answer');
  return explanation;
};

const inWords = (facts: Facts, language: 'en' | 'es', asOf = today) =>
  explainInWords(policy, explained(facts, asOf), language);

const part = (title: RegExp, ...asked: Parameters<typeof inWords>): readonly string[] =>
  inWords(...asked).find((one) => title.test(one.title))?.sentences ?? [];

describe('why', () => {
  it('names the rule, since when, and the answers that made it fit', () => {
    expect(explained(fabrikam).because).toEqual([
      {
        rule: 'other-csp-nce-transfer-since-est',
        since: '2026-05-04',
        facts: [
          { fact: 'channel', value: 'csp_other' },
          { fact: 'product_kind', value: 'license_nce' },
          { fact: 'goal', value: 'move_billing' },
          { fact: 'source_partner_willing', value: 'true' },
        ],
      },
    ]);
  });

  it('names the rules of what was added, and nothing that did not bear on it', () => {
    const reseller = { ...fabrikam, partner_role: 'indirect_reseller', relationship_state: 'none' } as const;
    expect(explained(reseller).because.map(({ rule }) => rule)).toEqual([
      'other-csp-nce-transfer-since-est',
      'relationship-to-request-for-both',
      'role-reseller-via-provider',
    ]);
    const facts = explained({ ...fabrikam, ea_government: true }).because.flatMap((rule) => rule.facts);
    expect(facts.map(({ fact }) => fact)).not.toContain('ea_government');
  });

  it('says what was taken for granted', () => {
    const { relationship_state: _, ...unsaid } = fabrikam;
    expect(part(/Taken for granted/, unsaid, 'en').join('\n')).toMatch(/Cloud.*\n?/i);
    expect(part(/Se da por hecho/, unsaid, 'es').length).toBe(part(/Taken for granted/, unsaid, 'en').length);
    expect(explained(unsaid).decision.assumed).toEqual({
      relationship_state: 'none',
      cloud: 'public',
      is_own_csp_tenant: 'false',
      same_region: 'true',
    });
  });
});

describe('what would change it', () => {
  it('is the nearest different answer first: the last question, answered otherwise', () => {
    const [nearest] = explained(fabrikam).wouldChange;
    expect(nearest).toMatchObject({
      fact: 'source_partner_willing',
      value: 'false',
      outcome: 'wait-for-term-end-or-cancel',
    });
  });

  it('names each other outcome once, never the one that was given, and at most four', () => {
    for (const facts of [fabrikam, { ...fabrikam, channel: 'ea' } as const, { channel: 'unknown' } as const]) {
      const { decision, wouldChange } = explained(facts);
      const outcomes = wouldChange.map(({ outcome }) => outcome);
      expect(new Set(outcomes).size).toBe(outcomes.length);
      expect(outcomes).not.toContain(decision.outcome);
      expect(outcomes.length).toBeLessThanOrEqual(4);
    }
  });

  it('is true: with that one answer changed, the other outcome is what comes', () => {
    const { wouldChange } = explained({ ...fabrikam, channel: 'csp_deauthorized' });
    expect(wouldChange.length).toBeGreaterThan(0);
    for (const { fact, value, outcome } of wouldChange) {
      const changed = value === 'true' ? true : value === 'false' ? false : value;
      const decision = policy.decide({ ...fabrikam, channel: 'csp_deauthorized', [fact]: changed }, today);
      expect(decision).toMatchObject({ outcome });
    }
  });
});

describe('what was different before', () => {
  it.each<[string, Facts, string, string | undefined, string | undefined]>([
    [
      'licenses between partners: not possible until June 2024',
      fabrikam,
      today,
      '2024-05-31',
      'wait-for-term-end-or-cancel',
    ],
    [
      'an Azure plan between partners: not possible until 29 July 2020',
      { channel: 'csp_other', product_kind: 'azure_plan', goal: 'move_billing', partner_role: 'direct_bill' },
      '2021-06-15',
      '2020-07-28',
      'azure-plan-not-transferable',
    ],
    [
      'a reseller out of CSP: no channel of its own until October 2025',
      { ...fabrikam, channel: 'csp_deauthorized' },
      today,
      '2025-09-30',
      'buy-in-csp-then-end-old',
    ],
    [
      'Open License: still sold until the end of 2021',
      { channel: 'open_license', product_kind: 'license_unknown', goal: 'move_billing', partner_role: 'direct_bill' },
      today,
      '2021-12-31',
      'buy-in-csp-then-end-old',
    ],
    [
      'an Azure Expert MSP and an EA: no transfer as the first answer until March 2022',
      {
        channel: 'ea',
        product_kind: 'azure_other',
        goal: 'move_billing',
        partner_role: 'direct_bill',
        is_azure_expert_msp: true,
        ea_government: false,
      },
      today,
      '2022-03-21',
      'create-azure-subscription-then-cancel-old',
    ],
    [
      'syndication: never anything else',
      { channel: 'syndication', product_kind: 'license_unknown' },
      today,
      undefined,
      undefined,
    ],
    ['what is asked for the time of the article: nothing came before', fabrikam, '2020-06-30', undefined, undefined],
  ])('%s', (_, facts, asOf, until, outcome) => {
    const { before } = explained(facts, asOf);
    expect([before?.until, before?.outcome]).toEqual([until, outcome]);
  });

  it('is told with its day in the words of the reader', () => {
    expect(part(/different before/, fabrikam, 'en')).toEqual([
      expect.stringMatching(/^Until May 31, 2024 the answer was: It cannot be switched to another CSP partner/),
    ]);
    expect(part(/distinto antes/, fabrikam, 'es')).toEqual([
      expect.stringMatching(/^Hasta el 31 de mayo de 2024 la respuesta era: No se puede pasar a otro asociado de CSP/),
    ]);
  });
});

describe('how sure it is', () => {
  it.each<[Facts, string]>([
    [
      { channel: 'csp_other', product_kind: 'azure_legacy_csp', goal: 'move_billing', partner_role: 'direct_bill' },
      'C',
    ],
    [fabrikam, 'B'],
    [{ is_own_csp_tenant: true }, 'A'],
    [{ channel: 'syndication', product_kind: 'license_unknown' }, 'D'],
  ])('%j: %s, that of its least sure rule', (facts, confidence) => {
    expect(explained(facts).confidence).toBe(confidence);
    expect(part(/How sure/, facts, 'en')[0]).toMatch(new RegExp(`^${confidence}: `));
    expect(part(/Qué seguridad/, facts, 'es')[0]).toMatch(new RegExp(`^${confidence}: `));
  });

  it('is as old as the rule that was compared with its source longest ago', () => {
    const old = structuredClone(policy.rulebook);
    for (const rule of old.rules) if (rule.id === 'gcc-eligible') rule.verified = '2025-01-31';
    const facts: Facts = { ...fabrikam, cloud: 'gcc' };
    const explanation = explain(createPolicy(old), facts, today);
    expect(explanation?.verified).toBe('2025-01-31');
    expect(explained(facts).verified).toBe('2026-11-22');
    expect(part(/How sure/, fabrikam, 'en')[1]).toBe('Last compared with the sources on November 22, 2026.');
    expect(part(/Qué seguridad/, fabrikam, 'es')[1]).toMatch(/el 22 de noviembre de 2026\.$/);
  });
});

describe('every answer there is', () => {
  const usual = { cloud: 'public', same_region: true, is_own_csp_tenant: false, relationship_state: 'none' } as const;
  const sets = PurchaseChannel.options.flatMap((channel) =>
    ProductKind.options.flatMap((product_kind) =>
      Goal.options.map((goal): Facts => ({ ...usual, ...fabrikam, channel, product_kind, goal, license_kind: 'nce' })),
    ),
  );

  it.each(['2020-06-30', '2022-05-01', today])('can be explained in both languages on %s', (date) => {
    const answered = sets.filter((facts) => policy.decide(facts, date).kind === 'outcome');
    expect(answered.length).toBeGreaterThan(400);
    for (const facts of answered) {
      for (const { fact, value } of explained(facts, date).because.flatMap((rule) => rule.facts)) {
        expect(valueOf(facts, fact)).toBe(value);
      }
      const [english, spanish] = [inWords(facts, 'en', date), inWords(facts, 'es', date)];
      expect(english.map(({ sentences }) => sentences.length)).toEqual(
        spanish.map(({ sentences }) => sentences.length),
      );
      expect(JSON.stringify([english, spanish])).not.toMatch(/undefined|\[object|""/);
    }
  });

  it('is nothing where there is no answer', () => {
    expect(explain(policy, { channel: 'ea' }, today)).toBeUndefined();
    expect(explain(policy, fabrikam, '2020-06-16')).toBeUndefined();
  });
});
