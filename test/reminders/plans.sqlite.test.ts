import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { z } from 'zod';

import { answerAll } from '../../src/reminders/answered.ts';
import { supersede } from '../../src/reminders/escalate.ts';
import { reviveFor } from '../../src/reminders/revive.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Changing } from '../../src/store/store.ts';
import { ana } from '../cases/people.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { statementsOf } from '../support/statements-of.ts';

const { tenant } = ana;
const row = { tenant, subject: 'case 1', code: 'RM-TERM', of_date: '2027-03-14' };
const wish = { actor: ana, id: 'one', now: new Date('2026-12-14T08:00:00Z') };

const changes: [string, string, (tables: Changing) => Promise<unknown>][] = [
  [
    'is told again',
    'reminder_by_subject',
    (tables) => supersede(tables, { ...row, subject: { case: 1 }, id: 'one', step: 'owner' }),
  ],
  ['is answered', 'reminder_by_subject', (tables) => answerAll(tables, row, { wish, why: 'done' })],
  [
    'waits for somebody',
    'reminder_by_why_dead (tenant=? AND why=? AND owner=?)',
    (tables) => reviveFor(tables, tenant, ana.agent, wish.now),
  ],
  [
    'waits for a team',
    'reminder_by_why_dead (tenant=? AND why=?)',
    (tables) => reviveFor(tables, tenant, undefined, wish.now),
  ],
];

const Plan = z.array(z.object({ detail: z.string() }).transform(({ detail }) => detail));

it.each(changes)('what %s is found by %s in SQLite, however much was told', async (_, index, change) => {
  const { folder, remove } = freshFolder();
  await (await openStore({ folder })).close();
  const database = new DatabaseSync(join(folder, 'channel-guide.sqlite'));
  for (const { sql } of await statementsOf(change)) {
    if (!sql.startsWith('update')) continue;
    const [found] = Plan.parse(database.prepare(`explain query plan ${sql}`).all());
    expect(found).toContain(index);
  }
  database.close();
  remove();
  expect.hasAssertions();
});
