import { Facts, FactName } from '../../src/policy/facts.ts';
import { createPolicy } from '../../src/policy/policy.ts';
import { readRulebook } from '../../src/policy/read-rulebook.ts';
import { valuesOf } from '../../src/policy/values.ts';
import { choosingRules, completions, fitting, resultsOf, type Spelled } from './rule-reading.ts';

const policy = createPolicy(readRulebook());
const { turningDates, rulebook } = policy;

/** In the order in which they narrow the rules best. */
const varied = [
  'channel',
  'product_kind',
  'goal',
  'partner_role',
  'license_kind',
  'azure_kind',
  'source_partner_willing',
  'is_azure_expert_msp',
  'ea_government',
] as const satisfies readonly FactName[];

const usual: Spelled = {
  is_own_csp_tenant: 'false',
  cloud: 'public',
  same_region: 'true',
  relationship_state: 'none',
};

const combinations = varied.reduce((product, fact) => product * valuesOf(fact).length, 1);

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);

const typed = (facts: Spelled): Facts =>
  Facts.parse(
    Object.fromEntries(
      Object.entries(facts).map(([fact, value]) => [fact, value === 'true' ? true : value === 'false' ? false : value]),
    ),
  );

const decided = (facts: Spelled, date: string): string => {
  const decision = policy.decide(typed(facts), date);
  switch (decision.kind) {
    case 'outcome':
      return decision.outcome;
    case 'question':
      return `ask:${decision.question}`;
    case 'refusal':
      return decision.reason;
  }
};

interface Situation {
  facts: Spelled;
  results: string[];
  /** For how many of all combinations it stands. */
  weight: number;
}

/** Every combination on a date; those that differ only in facts which no rule asks for any more stand together. */
const situationsOn = (date: string): Situation[] => {
  const rules = fitting(choosingRules(rulebook, date), usual);
  const narrow = (facts: Spelled, left: typeof rules, place: number): Situation[] => {
    const fact = varied[place];
    if (fact === undefined) return [];
    if (place === 4) return rest(facts, left);
    return valuesOf(fact).flatMap((value) => {
      const known = { ...facts, [fact]: value };
      return narrow(known, fitting(left, { [fact]: value }), place + 1);
    });
  };
  const rest = (facts: Spelled, left: typeof rules): Situation[] =>
    completions(left, facts, varied.slice(4)).map((known) => ({
      facts: known,
      results: resultsOf(fitting(left, known)),
      weight: varied.reduce((product, fact) => product * (known[fact] === undefined ? valuesOf(fact).length : 1), 1),
    }));
  return narrow(usual, rules, 0);
};

const onTurns = new Map(turningDates.map((date) => [date, situationsOn(date)]));
const datesAndDaysBefore = turningDates.flatMap((date, place) => {
  const before = turningDates[place - 1];
  return before === undefined
    ? [{ date, rulesOf: date }]
    : [
        { date: dayBefore(date), rulesOf: before },
        { date, rulesOf: date },
      ];
});

describe('every combination of facts', () => {
  it('is one of 699,840 on each date, and every one is looked at', () => {
    expect(combinations).toBe(699_840);
    for (const situations of onTurns.values()) {
      expect(situations.reduce((sum, { weight }) => sum + weight, 0)).toBe(combinations);
    }
  });

  it.each(turningDates)('fits exactly one rule on %s', (date) => {
    const wrong = onTurns.get(date)?.filter(({ results }) => results.length !== 1);
    expect(wrong).toEqual([]);
  });

  it.each(datesAndDaysBefore)('is decided by that rule on $date', ({ date, rulesOf }) => {
    const wrong = onTurns
      .get(rulesOf)
      ?.map(({ facts, results }) => ({ facts, results, got: decided(facts, date) }))
      .filter(({ results, got }) => results[0] !== got);
    expect(wrong).toEqual([]);
  });

  it('ends in a question only about what the agent does not know', () => {
    const wrong = [...onTurns.values()].flatMap((situations) =>
      situations.filter(({ facts, results: [result = ''] }) => {
        const asked = FactName.safeParse(result.replace(/^ask:/, ''));
        return result.startsWith('ask:') && !(asked.success && facts[asked.data] === 'unknown');
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('is refused on the day before the first policy', () => {
    const first = turningDates[0] ?? '';
    const answers = onTurns.get(first)?.map(({ facts }) => decided(facts, dayBefore(first)));
    expect(new Set(answers)).toEqual(new Set(['before-first-policy']));
  });
});

/**
 * How many of all combinations end where, from each date on which that changes. A policy edit moves these numbers: look at
 * what moved, then write the new ones down.
 */
const counted = `
                                             2020-06-17 2020-07-29 2022-01-01 2022-03-22 2022-10-12 2023-11-01 2024-06-01 2025-10-01
  already-ours                                    43740      43740      48600      48600      53460      53460      53460      53460
  answers-contradict                              34020      34020      34020      17010      17010      17010      17010      14580
  ask:goal                                        98415      98415     109350     109350     120285     120285     120285     106920
  ask:product_kind                                53460      53460      53460      53460      53460      53460      53460      53460
  azure-plan-not-transferable                      1215          -          -          -          -          -          -          -
  buy-in-csp-then-end-old                         15552      15552      17496      17496      17496      17496      15552       7776
  check-software-transfer                             -          -          -          -          -          -        972       1944
  convert-legacy-azure                                -          -          -          -          -       1296       1296       2592
  create-azure-subscription-then-cancel-old        7776       7776       7776          -          -          -          -          -
  customer-grants-azure-access                    13365      13365      13365      21870      32805      43740      43740      41310
  did-not-exist-yet                              106920     106920      53460      53460          -          -          -          -
  enroll-in-csp-first                             30861      31104      37665      39366      41553      41553      48114      43740
  find-purchase-channel                           58320      58320      58320      58320      58320      58320      58320      58320
  find-real-seller                                    -          -          -          -          -          -          -      53460
  keep-or-rebuy-reservation                           -          -          -          -          -      14580      14580       9720
  migrate-legacy-licenses-first                       -          -          -          -          -          -       1296       2592
  move-azure-resources                                -          -          -      14364      14364      18036      18036      15120
  not-covered                                     65610      65610      65610      65610      76545      65610          -          -
  nothing-to-move                                     -          -          -          -          -          -      21870      19440
  open-license-ended                                  -          -       2916       2916       2916       2916       2916       2916
  open-support-case                                4860       4860       4860       4860       4860       4860      15795       9720
  renew-ea-to-csp                                     -          -          -          -          -          -       5832       5832
  request-relationship-and-gdap                       -          -          -          -          -     116640     134136     118584
  request-relationship-beside-other-partner       10692      10692      12636      12636      13608          -          -          -
  request-reseller-relationship                   85536      85536     101088     101088     108864          -          -          -
  reservation-stays-with-seller                   21870      21870      21870      21870      21870          -          -          -
  support-ea-without-gdap                             -          -          -          -          -       7290       7290       7290
  switch-azure-by-support-ticket                   1944       1620       1620       1620       1620          -          -          -
  syndication-not-covered                         43740      43740      48600      48600      53460      53460      53460      53460
  transfer-azure-plan                                 -       1296       1296       1296       1296       3564       3564       7128
  transfer-ea-azure-billing                           -          -          -        216        216        432        432        432
  transfer-licenses-between-partners                  -          -          -          -          -          -       1080       2160
  wait-for-term-end-or-cancel                      1944       1944       2916       2916       2916       2916        540       1080
  wait-for-volume-agreement-end                       -          -       2916       2916       2916       2916       6804       6804
`;

const readTable = () => {
  const [head = '', ...rows] = counted.trim().split('\n');
  const dates = head.trim().split(/\s+/);
  const columns = new Map(dates.map((date) => [date, new Map<string, number>()]));
  for (const row of rows) {
    const [result = '', ...numbers] = row.trim().split(/\s+/);
    for (const [place, number] of numbers.entries()) {
      if (number !== '-') columns.get(dates[place] ?? '')?.set(result, Number(number));
    }
  }
  return columns;
};

describe('the number of combinations that end in each result', () => {
  const columns = readTable();
  const columnFor = (date: string) => columns.get([...columns.keys()].filter((from) => from <= date).at(-1) ?? '');

  const countsOn = (date: string): Map<string, number> => {
    const counts = new Map<string, number>();
    for (const { results, weight } of onTurns.get(date) ?? []) {
      for (const result of results) counts.set(result, (counts.get(result) ?? 0) + weight);
    }
    return counts;
  };

  it.each(turningDates)('is as written down on %s', (date) => {
    expect(countsOn(date)).toEqual(columnFor(date));
  });

  it('is written down for dates on which it changes, and for no others', () => {
    const changing = turningDates.filter((date, place) => {
      const before = turningDates[place - 1];
      return (
        before === undefined ||
        JSON.stringify([...countsOn(date)].sort()) !== JSON.stringify([...countsOn(before)].sort())
      );
    });
    expect([...columns.keys()]).toEqual(changing);
  });
});
