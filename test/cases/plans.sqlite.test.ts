import type { Compilable } from 'kysely';

import { outcomesAfter } from '../../src/cases/audit.ts';
import { cardsIn } from '../../src/cases/case-cards.ts';
import { ending, endingOnDay, newest } from '../../src/cases/case-pages.ts';
import { dictionary, matches, someBlocks } from '../../src/cases/search-cases.ts';
import { havingConversation } from '../../src/conversations/tenants-of.ts';
import { byMonth } from '../../src/insights/insights.ts';
import { lastSubscriptionChange, markedSince } from '../../src/news/recent-changes.ts';
import type { Reading } from '../../src/store/store.ts';
import { byId, byTermEnd } from '../../src/subscriptions/subscriptions.ts';
import { casesEnding, counting, subscriptionsEnding } from '../../src/terms/terms.ts';
import { planOf } from '../support/plan-of.ts';
import { nowhere, statementsOf } from '../support/statements-of.ts';

const tenant = 'contoso';
const limit = 50;
const [from, to] = ['2027-01-01', '2027-01-31'];
const after = { termEnd: '2027-01-10', number: 7 };

const span = {
  tenant,
  now: '2026-11-22T10:00:00.000Z',
  span: { from, to, filter: { owner: 'a', kind: 'renews' as const } },
};

const [owner, status, channel] = ['a', 'done', 'ea'] as const;
/** Everything that a list is offered by. */
const filters = [
  {},
  { owner },
  { status },
  { channel },
  { owner, status },
  { owner, channel },
  { status, channel },
  { owner, status, channel },
];

const nameOf = (filter: object): string => Object.keys(filter).join(' and ') || 'nothing';

const questions: [string, (tables: Reading) => Compilable][] = [
  ['the list', (tables) => newest(tables, tenant, { limit })],
  ['its next page', (tables) => newest(tables, tenant, { limit, before: 100 })],
  ...[...filters, { subscription: 's' }].map((filter): [string, (tables: Reading) => Compilable] => [
    `the next page by ${nameOf(filter)}`,
    (tables) => newest(tables, tenant, { limit, before: 100, filter }),
  ]),
  ...filters.flatMap((filter): [string, (tables: Reading) => Compilable][] => [
    [`the terms that end by ${nameOf(filter)}`, (tables) => ending(tables, tenant, { from, to, limit, filter })],
    [`their next page by ${nameOf(filter)}`, (tables) => ending(tables, tenant, { from, to, limit, after, filter })],
    [
      `the rest of the day by ${nameOf(filter)}`,
      (tables) => endingOnDay(tables, tenant, { from, to, limit, after, filter }),
    ],
  ]),
  ['the outcomes after one', (tables) => outcomesAfter(tables, tenant, { number: 7, version: 2 })],
  ['the words with a beginning', (tables) => dictionary(tables, tenant, 'con')],
  ['some blocks of a word', (tables) => someBlocks(tables, [1])],
  ['some blocks of a beginning', (tables) => someBlocks(tables, [1, 2])],
  ['the cases with a word', (tables) => matches(tables, [[1]], { from: 100, most: limit, engine: 'sqlite' })],
  [
    'the cases with several words',
    (tables) => matches(tables, [[1, 2], [3], [4]], { from: 100, most: limit, engine: 'sqlite' }),
  ],
  ['the export', (tables) => byId(tables, tenant, 's')],
  ['the subscriptions that end', (tables) => byTermEnd(tables, tenant, { from, to, limit })],
  [
    'an owner’s subscriptions that end, next page',
    (tables) => byTermEnd(tables, tenant, { from, to, limit, owner: 'a', after: { termEnd: from, id: 's' } }),
  ],
  ['what changed last', (tables) => markedSince(tables, tenant, '2026-11-22T10:00:00.000Z')],
  ['the last change of a subscription', (tables) => lastSubscriptionChange(tables, tenant)],
  ['whose a conversation is', (tables) => havingConversation(tables, '19:a')],
  ['the terms of cases', (tables) => casesEnding(tables, span, { day: from, id: 7 }, limit)],
  ['the terms of subscriptions', (tables) => subscriptionsEnding(tables, span, { day: from, id: 's' }, limit)],
];

/** Sums: what they group may be sorted, but is read from an index. */
const sums: [string, (tables: Reading) => Compilable][] = [
  ['the timeline of cases', (tables) => counting(tables, 'case', span)],
  ['the timeline of subscriptions', (tables) => counting(tables, 'subscription', span)],
  ['the months', (tables) => byMonth(tables, tenant, '2026-01', '2026-12')],
];

const explained = async (question: (tables: Reading) => Compilable) => {
  const compiled = question(nowhere).compile();
  return { compiled, plan: await planOf(compiled.sql) };
};

describe('SQLite answers from an index, however much is stored', () => {
  it.each(sums)('%s', async (_, question) => {
    const { plan } = await explained(question);
    expect(plan[0]).toMatch(/^SEARCH .* USING ((COVERING )?INDEX|PRIMARY KEY)/);
    if (plan[0]?.includes('terms') === true) expect(plan[0]).toContain('COVERING');
  });

  it.each(questions)('%s', async (name, question) => {
    const { compiled, plan } = await explained(question);
    // What the walks of a search found is a page for each word: it may be sorted.
    const onStored = plan.filter((detail) => !/^SCAN (walk|found|\(subquery)/.test(detail));
    expect(onStored.filter((detail) => detail.startsWith('SCAN'))).toEqual([]);
    expect(onStored.some((detail) => detail.startsWith('SEARCH'))).toBe(true);
    const sorts = plan.filter((detail) => detail.includes('TEMP B-TREE'));
    // The outcomes of one case, which are few, are put in their order.
    if (!/"walk"|"audit"/.test(compiled.sql)) expect(sorts).toEqual([]);
    // The index narrows down by everything that is asked for; no row is read to be thrown away.
    const asked = [...compiled.sql.matchAll(/"case_record"\."(owner|status|channel|subscription_id)" = \?/g)];
    for (const [, column] of asked)
      expect(onStored[0]).toMatch(new RegExp(`${column ?? ''}=|case_by_(owner_and_)?term_end`));
    if (name.includes('owner')) expect(onStored[0]).toContain('owner');
  });

  it('the cards in a conversation', async () => {
    const [asked] = await statementsOf((tables) => cardsIn(tables, tenant, '19:a').execute());
    const [found] = await planOf(asked?.sql ?? '');
    expect(found).toContain('case_card_by_place (tenant=? AND conversation>? AND conversation<?)');
  });
});
