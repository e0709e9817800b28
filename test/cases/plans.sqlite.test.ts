import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import type { Compilable } from 'kysely';
import { z } from 'zod';

import { outcomesAfter } from '../../src/cases/audit.ts';
import { ending, endingOnDay, newest } from '../../src/cases/case-pages.ts';
import { dictionary, matches } from '../../src/cases/search-cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Reading } from '../../src/store/store.ts';
import { byId, byTermEnd } from '../../src/subscriptions/subscriptions.ts';
import { freshFolder } from '../support/fresh-folder.ts';

const tenant = 'contoso';
const limit = 50;
const [from, to] = ['2027-01-01', '2027-01-31'];
const after = { termEnd: '2027-01-10', number: 7 };

const questions: [string, (tables: Reading) => Compilable][] = [
  ['the list', (tables) => newest(tables, tenant, { limit })],
  ['its next page', (tables) => newest(tables, tenant, { limit, before: 100 })],
  ...[
    { owner: 'a' },
    { status: 'done' as const },
    { channel: 'ea' },
    { subscription: 's' },
    { owner: 'a', status: 'done' as const },
    { channel: 'ea', status: 'done' as const },
  ].map((filter): [string, (tables: Reading) => Compilable] => [
    `the next page by ${Object.keys(filter).join(' and ')}`,
    (tables) => newest(tables, tenant, { limit, before: 100, filter }),
  ]),
  ['the terms that end', (tables) => ending(tables, tenant, { from, to, limit })],
  ...[{ owner: 'a' }, { status: 'done' as const, channel: 'ea' }].map(
    (filter): [string, (tables: Reading) => Compilable] => [
      `the terms that end by ${Object.keys(filter).join(' and ')}`,
      (tables) => ending(tables, tenant, { from, to, limit, filter }),
    ],
  ),
  ...[{}, { owner: 'a' }].flatMap((filter): [string, (tables: Reading) => Compilable][] => [
    [
      `their next page by ${Object.keys(filter).join(' and ') || 'nothing'}`,
      (tables) => ending(tables, tenant, { from, to, limit, after, filter }),
    ],
    [
      `the rest of the day by ${Object.keys(filter).join(' and ') || 'nothing'}`,
      (tables) => endingOnDay(tables, tenant, { from, to, limit, after, filter }),
    ],
  ]),
  ['the outcomes after one', (tables) => outcomesAfter(tables, tenant, { number: 7, version: 2 })],
  ['the words with a beginning', (tables) => dictionary(tables, tenant, 'con')],
  ['the cases with a word', (tables) => matches(tables, [[1]], { from: 100, most: limit })],
  ['the cases with several words', (tables) => matches(tables, [[1, 2], [3], [4]], { from: 100, most: limit })],
  ['the export', (tables) => byId(tables, tenant, 's')],
  ['the subscriptions that end', (tables) => byTermEnd(tables, tenant, { from, to, limit })],
  [
    'an owner’s subscriptions that end, next page',
    (tables) => byTermEnd(tables, tenant, { from, to, limit, owner: 'a', after: { termEnd: from, id: 's' } }),
  ],
];

const Plan = z.array(z.object({ detail: z.string() }).transform(({ detail }) => detail));

describe('SQLite answers from an index, however much is stored', () => {
  it.each(questions)('%s', async (name, question) => {
    const { folder, remove } = freshFolder();
    const store = await openStore({ folder });
    const compiled = question(store.reading).compile();
    await store.close();
    const database = new DatabaseSync(join(folder, 'channel-guide.sqlite'));
    const plan = Plan.parse(database.prepare(`explain query plan ${compiled.sql}`).all());
    database.close();
    remove();
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
});
