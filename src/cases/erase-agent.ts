import { moveLoad } from '../insights/tally.ts';
import type { Changing, Store } from '../store/store.ts';
import { forget, pseudonymOf } from './pseudonym.ts';
import { forgetInSettings } from './erase-settings.ts';
import { forgetInReminders } from './erase-in-reminders.ts';
import { forgetInSubscriptions } from './erase-in-subscriptions.ts';
import { deleteTalks, isOf } from './talks.ts';

/** So many cases in one change: the others wait for it. */
const casesInAStep = 100;

export interface Forgotten {
  tenant: string;
  agent: string;
  pseudonym: string;
}

export async function eraseAgent(store: Store, tenant: string, agent: string): Promise<{ pseudonym: string }> {
  const forgotten = { tenant, agent, pseudonym: pseudonymOf(tenant, agent) };
  while (await store.change((tables) => forgetInSomeCases(tables, forgotten)));
  await forgetInSubscriptions(store, forgotten);
  await forgetInSettings(store, forgotten);
  await forgetInReminders(store, forgotten);
  await deleteTalks(store, isOf(tenant, agent));
  return { pseudonym: forgotten.pseudonym };
}

/** Whether there were any left. */
async function forgetInSomeCases(tables: Changing, forgotten: Forgotten): Promise<boolean> {
  const { tenant, agent, pseudonym } = forgotten;
  const rows = await tables
    .selectFrom('case_agent')
    .select('case_number')
    .where('tenant', '=', tenant)
    .where('agent', '=', agent)
    .orderBy('case_number')
    .limit(casesInAStep)
    .execute();
  const numbers = rows.map(({ case_number }) => case_number);
  if (numbers.length === 0) return false;
  await forgetInRecords(tables, forgotten, numbers);
  await forgetInOutcomes(tables, forgotten, numbers);
  await forgetInAudit(tables, forgotten, numbers);
  await moveLoad(tables, tenant, agent, pseudonym);
  await tables
    .insertInto('case_agent')
    .values(numbers.map((case_number) => ({ tenant, agent: pseudonym, case_number })))
    .onConflict((conflict) => conflict.columns(['tenant', 'agent', 'case_number']).doNothing())
    .execute();
  await tables
    .deleteFrom('case_agent')
    .where('tenant', '=', tenant)
    .where('agent', '=', agent)
    .where('case_number', 'in', numbers)
    .execute();
  return true;
}

async function forgetInRecords(tables: Changing, { tenant, agent, pseudonym }: Forgotten, numbers: number[]) {
  const records = () => tables.updateTable('case_record').where('tenant', '=', tenant).where('number', 'in', numbers);
  const opened = { opened_by: pseudonym, opened_by_name: pseudonym };
  await records().set(opened).where('opened_by', '=', agent).execute();
  const assigned = { assigned_to: pseudonym, assigned_to_name: pseudonym };
  await records().set(assigned).where('assigned_to', '=', agent).execute();
  await records().set({ owner: pseudonym }).where('owner', '=', agent).execute();
  await records().set({ note_by: pseudonym, note_by_name: pseudonym }).where('note_by', '=', agent).execute();
  await forgetInTicks(tables, { tenant, agent, pseudonym }, numbers);
}

async function forgetInTicks(tables: Changing, { tenant, agent, pseudonym }: Forgotten, numbers: number[]) {
  const ticked = tables.selectFrom('case_record').select(['number', 'ticks']).where('tenant', '=', tenant);
  for (const { number, ticks } of await ticked.where('number', 'in', numbers).execute()) {
    if (ticks?.includes(agent) !== true) continue;
    await tables
      .updateTable('case_record')
      .set({ ticks: forget(ticks, agent, pseudonym) })
      .where('tenant', '=', tenant)
      .where('number', '=', number)
      .execute();
  }
}

const forgetInOutcomes = (tables: Changing, { tenant, agent, pseudonym }: Forgotten, numbers: number[]) =>
  tables
    .updateTable('outcome')
    .set({ recorded_by: pseudonym, recorded_by_name: pseudonym })
    .where('tenant', '=', tenant)
    .where('case_number', 'in', numbers)
    .where('recorded_by', '=', agent)
    .execute();

async function forgetInAudit(tables: Changing, forgotten: Forgotten, numbers: number[]): Promise<void> {
  const { tenant, agent, pseudonym } = forgotten;
  const rows = await tables
    .selectFrom('audit')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('case_number', 'in', numbers)
    .execute();
  for (const row of rows) {
    await tables
      .updateTable('audit')
      .set(forgottenBy(row, { agent, pseudonym }))
      .where('tenant', '=', tenant)
      .where('case_number', '=', row.case_number)
      .where('version', '=', row.version)
      .execute();
  }
}

interface AuditColumns {
  by_agent: string;
  by_name: string;
  before: string | null;
  after: string;
}

export const forgottenBy = (
  { by_agent, by_name, before, after }: AuditColumns,
  { agent, pseudonym }: { agent: string; pseudonym: string },
): AuditColumns => ({
  by_agent: by_agent === agent ? pseudonym : by_agent,
  by_name: by_agent === agent ? pseudonym : by_name,
  before: before === null ? null : forget(before, agent, pseudonym),
  after: forget(after, agent, pseudonym),
});
