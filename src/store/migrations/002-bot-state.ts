import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

export const botState: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createTable('bot_state')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('etag', 'text', (column) => column.notNull())
      .addColumn('doc', 'text', (column) => column.notNull())
      .execute();
  },
};
