import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * Which answer a case was given, what it took the place of, and by which policy a tenant's cases were decided last; and
 * whether a team hears of renewals that roll over.
 */
export const policyChanges: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.alterTable('case_record').addColumn('advice_edition', 'text').execute();
    await database.schema.alterTable('case_record').addColumn('advice_instead_of', 'text').execute();
    await database.schema.alterTable('team').addColumn('renewals', 'text').execute();
    await database.schema
      .createTable('policy_check')
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('begun_at', 'text', (column) => column.notNull())
      .addColumn('place', 'integer')
      .addPrimaryKeyConstraint('policy_check_key', ['tenant'])
      .execute();
  },
};
