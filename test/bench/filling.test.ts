import { createCases } from '../../src/cases/cases.ts';
import { sqliteRecords } from '../support/records.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { fillPostgres, fillSqlite } from './fill.ts';
import { filling } from './filling.ts';
import { adviceOf, agentOf, benchTenant, causesOf, openedAt, outcomeOf } from './filled-cases.ts';

/** The last of them stand in a second block of their words. */
const cases = 850;

const tables = [
  'case_counter',
  'case_record',
  'outcome',
  'audit',
  'processed_activity',
  'case_agent',
  'search_word',
  'word_block',
] as const;

/** Every row, in an order of its own. */
const rowsIn = async (store: Store): Promise<Record<string, string[]>> => {
  const read = async (table: (typeof tables)[number]): Promise<[string, string[]]> => {
    const rows = await store.reading.selectFrom(table).selectAll().execute();
    return [table, rows.map((row) => JSON.stringify(row)).toSorted()];
  };
  return Object.fromEntries(await Promise.all(tables.map(read)));
};

/** As agents write them: one after another, through the services. */
const writeByServices = async (store: Store): Promise<void> => {
  let now = new Date();
  const services = createCases({ store, clock: { now: () => now } });
  for (let number = 1; number <= cases; number += 1) {
    now = openedAt(number);
    const actor = { tenant: benchTenant, ...agentOf(number) };
    const [opening, recording] = causesOf(number);
    const { version } = await services.open(actor, adviceOf(number), opening);
    const outcome = outcomeOf(number);
    if (outcome === undefined) continue;
    await services.recordOutcome(actor, { case: number, version, cause: recording, outcome });
  }
};

describe('records that are filled for a measurement', () => {
  let written: Record<string, string[]>;

  beforeAll(async () => {
    const records = await sqliteRecords();
    const store = await records.open();
    await writeByServices(store);
    written = await rowsIn(store);
    await store.close();
    await records.remove();
  });

  it('are row for row what the services write, in SQLite', async () => {
    const { folder, remove } = freshFolder();
    await fillSqlite(folder, filling(cases));
    const store = await openStore({ folder });
    expect(await rowsIn(store)).toEqual(written);
    await store.close();
    remove();
  });

  it('and in PostgreSQL', async () => {
    const { databaseUrl, remove } = await freshDatabase();
    await fillPostgres(databaseUrl, filling(cases));
    const store = await openStore({ databaseUrl });
    expect(await rowsIn(store)).toEqual(written);
    await store.close();
    await remove();
  });
});
