import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What nobody could be reached for is found by whom it waits for, however much is dead for other reasons. */
export const deadReminders: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createIndex('reminder_by_why_dead')
      .on('reminder')
      .columns(['tenant', 'why', 'owner'])
      .where(sql.ref('state'), '=', sql.lit('dead'))
      .execute();
  },
};
