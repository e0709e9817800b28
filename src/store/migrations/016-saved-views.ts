import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What a person narrows and orders the list of cases to, under a name of theirs. */
export const savedViews: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('saved_view')
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('agent', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('words', 'text')
      .addColumn('owner', 'text')
      .addColumn('status', 'text')
      .addColumn('channel', 'text')
      .addColumn('sort', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('saved_view_key', ['tenant', 'agent', 'id'])
      .execute();
  },
};
