import type { Changing, Store } from '../store/store.ts';
import { countTenant } from './count-records.ts';
import { deleteSettings } from './erase-settings.ts';
import { markErased, type Erasure } from './erased-tenants.ts';
import { wordKey } from './search-words.ts';
import { deleteTalks, isOf } from './talks.ts';

/** So many rows of a table in one change: the others wait for it. */
const rowsInAStep = 1000;

export async function eraseTenant(
  store: Store,
  tenant: string,
  { at, cause }: Pick<Erasure, 'at' | 'cause'>,
): Promise<Erasure> {
  // From here on nothing new is kept, so that the end is empty however much comes meanwhile.
  const erasure = await store.change(async (tables) => {
    const rows = Object.values(await countTenant(tables, tenant)).reduce((sum, count) => sum + count, 0);
    return markErased(tables, tenant, { at, cause, rows });
  });
  // What a case or a subscription owns goes before it, so that an interruption leaves nothing that is not found again.
  const steps = [
    byReminder,
    placesOf,
    deleteWords,
    deleteOutcomes,
    deleteAudit,
    deleteMarks,
    deleteAgents,
    deleteCases,
    ...ofSubscriptions,
  ];
  for (const step of steps) while (await store.change((tables) => step(tables, tenant)));
  await store.change((tables) => deleteSettings(tables, tenant));
  for (const sums of ['case_tally', 'case_load'] as const) {
    await store.change((tables) => tables.deleteFrom(sums).where('tenant', '=', tenant).execute());
  }
  await deleteTalks(store, isOf(tenant));
  return erasure;
}

/** Whether there was anything to delete. */
type Step = (tables: Changing, tenant: string) => Promise<boolean>;

const deleteWords: Step = async (tables, tenant) => {
  const rows = await tables.selectFrom('search_word').select('word').where('tenant', '=', tenant).limit(100).execute();
  const words = rows.map(({ word }) => word);
  if (words.length === 0) return false;
  const keys = words.map((word) => wordKey(tenant, word));
  await tables.deleteFrom('word_block').where('word', 'in', keys).execute();
  await tables.deleteFrom('search_word').where('tenant', '=', tenant).where('word', 'in', words).execute();
  return true;
};

/** By case: all versions of some cases at a time. */
const byCase =
  (table: 'outcome' | 'audit'): Step =>
  async (tables, tenant) => {
    const some = tables.selectFrom(table).select('case_number').where('tenant', '=', tenant).limit(rowsInAStep);
    const rows = await some.execute();
    if (rows.length === 0) return false;
    const numbers = [...new Set(rows.map(({ case_number }) => case_number))];
    await tables.deleteFrom(table).where('tenant', '=', tenant).where('case_number', 'in', numbers).execute();
    return true;
  };

const deleteOutcomes = byCase('outcome');
const deleteAudit = byCase('audit');

const byCause =
  (table: 'processed_activity' | 'processed_batch'): Step =>
  async (tables, tenant) => {
    const some = tables.selectFrom(table).select('cause').where('tenant', '=', tenant).limit(rowsInAStep);
    const rows = await some.execute();
    if (rows.length === 0) return false;
    const causes = rows.map(({ cause }) => cause);
    await tables.deleteFrom(table).where('tenant', '=', tenant).where('cause', 'in', causes).execute();
    return true;
  };

const deleteMarks = byCause('processed_activity');

const deleteAgents: Step = async (tables, tenant) => {
  const some = tables.selectFrom('case_agent').select(['agent', 'case_number']).where('tenant', '=', tenant);
  const rows = await some.limit(rowsInAStep).execute();
  for (const agent of new Set(rows.map((row) => row.agent))) {
    const numbers = rows.filter((row) => row.agent === agent).map(({ case_number }) => case_number);
    await tables
      .deleteFrom('case_agent')
      .where('tenant', '=', tenant)
      .where('agent', '=', agent)
      .where('case_number', 'in', numbers)
      .execute();
  }
  return rows.length > 0;
};

const deleteCases: Step = async (tables, tenant) => {
  const some = tables.selectFrom('case_record').select('number').where('tenant', '=', tenant).limit(rowsInAStep);
  const numbers = (await some.execute()).map(({ number }) => number);
  if (numbers.length === 0) return false;
  await tables.deleteFrom('case_record').where('tenant', '=', tenant).where('number', 'in', numbers).execute();
  return true;
};

const byId =
  (table: 'subscription' | 'subscription_audit'): Step =>
  async (tables, tenant) => {
    const some = tables.selectFrom(table).select('id').where('tenant', '=', tenant).limit(rowsInAStep);
    const ids = (await some.execute()).map(({ id }) => id);
    if (ids.length === 0) return false;
    await tables.deleteFrom(table).where('tenant', '=', tenant).where('id', 'in', ids).execute();
    return true;
  };

const byReminder: Step = async (tables, tenant) => {
  const some = tables.selectFrom('reminder').select('id').where('tenant', '=', tenant).limit(rowsInAStep);
  const ids = (await some.execute()).map(({ id }) => id);
  if (ids.length === 0) return false;
  await tables.deleteFrom('reminder_event').where('tenant', '=', tenant).where('reminder', 'in', ids).execute();
  await tables.deleteFrom('reminder').where('tenant', '=', tenant).where('id', 'in', ids).execute();
  return true;
};

const placesOf: Step = async (tables, tenant) => {
  for (const table of ['reminder_event', 'throttle', 'muted_customer', 'conversation', 'policy_check'] as const) {
    await tables.deleteFrom(table).where('tenant', '=', tenant).execute();
  }
  return false;
};

const ofSubscriptions = [byId('subscription_audit'), byId('subscription'), byCause('processed_batch')];
