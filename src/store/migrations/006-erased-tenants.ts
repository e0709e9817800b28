import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is left of a tenant whose records were erased: that they were. */
export const erasedTenants: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('erased_tenant')
      .addColumn('tenant', 'text', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('cause', 'text', (column) => column.notNull())
      .addColumn('row_count', 'integer', (column) => column.notNull())
      .addColumn('readmitted_at', 'text')
      .execute();
  },
};
