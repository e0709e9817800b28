import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const cases: Migration = {
  async up(database: Kysely<unknown>) {
    await createCaseCounter(database);
    await createCaseRecord(database);
    await createOutcome(database);
    await createAudit(database);
    await createProcessedActivity(database);
  },
};

const createCaseCounter = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_counter')
    .addColumn('tenant', 'text', (column) => column.primaryKey())
    .addColumn('last_number', 'integer', (column) => column.notNull())
    .execute();

/** Its key also serves the list, newest first: a tenant's cases by number. */
const createCaseRecord = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_record')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('policy_version', 'text', (column) => column.notNull())
    .addColumn('advice_outcome', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('outcome_version', 'integer')
    .addColumn('opened_by', 'text', (column) => column.notNull())
    .addColumn('opened_by_name', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_record_key', ['tenant', 'number'])
    .execute();

const createOutcome = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('outcome')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('facts', 'text', (column) => column.notNull())
    .addColumn('as_of', 'text', (column) => column.notNull())
    .addColumn('policy_version', 'text', (column) => column.notNull())
    .addColumn('advice_outcome', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('term_end', 'text')
    .addColumn('note', 'text')
    .addColumn('recorded_by', 'text', (column) => column.notNull())
    .addColumn('recorded_by_name', 'text', (column) => column.notNull())
    .addColumn('recorded_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('outcome_key', ['tenant', 'case_number', 'version'])
    .addForeignKeyConstraint('outcome_of_case', ['tenant', 'case_number'], 'case_record', ['tenant', 'number'])
    .execute();

const createAudit = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('audit')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('by_agent', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addColumn('after', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('audit_key', ['tenant', 'case_number', 'version'])
    .execute();

const createProcessedActivity = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('processed_activity')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('cause', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('processed_activity_key', ['tenant', 'cause'])
    .execute();
