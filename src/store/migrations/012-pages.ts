import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

import { fillPages } from './012-pages-fill.ts';

/** What the pages read: terms by date and kind, sums of cases, and what changed last. */
export const pages: Migration = {
  async up(database: Kysely<unknown>) {
    for (const table of ['case_record', 'subscription']) {
      await database.schema.alterTable(table).addColumn('term_kind', 'text').execute();
      await database.schema.alterTable(table).addColumn('cancellable_until', 'text').execute();
    }
    await createCaseTally(database);
    await createCaseLoad(database);
    await fillPages(database);
    await createIndexes(database);
  },
};

/** How many cases of a month and a purchase channel came to what, and how long that took. */
const createCaseTally = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_tally')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('month', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('took', 'text', (column) => column.notNull())
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('cases', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_tally_key', ['tenant', 'month', 'channel', 'status', 'took', 'shard'])
    .execute();

/** How many open cases wait on whom. */
const createCaseLoad = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_load')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('cases', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_load_key', ['tenant', 'owner', 'status', 'shard'])
    .execute();

/** Everything that a timeline is counted and filtered by stands in its index: no row is read for it. */
const ofTerm = ['tenant', 'term_end', 'term_kind', 'cancellable_until', 'owner', 'channel', 'customer'];

async function createIndexes(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createIndex('case_terms')
    .on('case_record')
    .columns([...ofTerm, 'number'])
    .execute();
  await database.schema
    .createIndex('subscription_terms')
    .on('subscription')
    .columns([...ofTerm, 'id'])
    .execute();
  await database.schema
    .createIndex('case_by_change')
    .on('case_record')
    .columns(['tenant', 'changed_at', 'number'])
    .execute();
}
