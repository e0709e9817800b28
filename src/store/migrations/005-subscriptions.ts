import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const subscriptions: Migration = {
  async up(database: Kysely<unknown>) {
    await createSubscription(database);
    await createSubscriptionAudit(database);
    await createProcessedBatch(database);
    await createIndexes(database);
  },
};

/** Its key also serves the export, in the order of the ids. */
const createSubscription = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('subscription')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('customer_tenant', 'text')
    .addColumn('product', 'text', (column) => column.notNull())
    .addColumn('channel', 'text')
    .addColumn('product_kind', 'text')
    .addColumn('quantity', 'integer')
    .addColumn('term_start', 'text')
    .addColumn('term_end', 'text')
    .addColumn('term_length', 'text')
    .addColumn('auto_renew', 'integer')
    .addColumn('end_of_term_action', 'text')
    .addColumn('cancellation_allowed_until', 'text')
    .addColumn('status', 'text')
    .addColumn('owner', 'text')
    .addColumn('source', 'text', (column) => column.notNull())
    .addColumn('extra', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscription_key', ['tenant', 'id'])
    .execute();

const createSubscriptionAudit = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('subscription_audit')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('by_agent', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('subscription_audit_key', ['tenant', 'id', 'version'])
    .execute();

const createProcessedBatch = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('processed_batch')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('added', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('unchanged', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('processed_batch_key', ['tenant', 'cause'])
    .execute();

async function createIndexes(database: Kysely<unknown>): Promise<void> {
  const subscriptionBy = (name: string, ...columns: string[]) =>
    database.schema
      .createIndex(name)
      .on('subscription')
      .columns(['tenant', ...columns])
      .execute();
  await subscriptionBy('subscription_by_term_end', 'term_end', 'id');
  await subscriptionBy('subscription_by_owner', 'owner', 'term_end', 'id');
  await database.schema.createIndex('batch_by_age').on('processed_batch').columns(['tenant', 'at']).execute();
}
