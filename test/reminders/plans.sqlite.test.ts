import { answerAll } from '../../src/reminders/answered.ts';
import { supersede } from '../../src/reminders/escalate.ts';
import { reviveFor } from '../../src/reminders/revive.ts';
import type { Changing } from '../../src/store/store.ts';
import { ana } from '../cases/people.ts';
import { planOf } from '../support/plan-of.ts';
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

it.each(changes)('what %s is found by %s in SQLite, however much was told', async (_, index, change) => {
  const updates = (await statementsOf(change)).filter(({ sql }) => sql.startsWith('update'));
  const plans = await Promise.all(updates.map(({ sql }) => planOf(sql)));
  expect(plans.length).toBeGreaterThan(0);
  for (const [found] of plans) expect(found).toContain(index);
});
