import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whoever looks at term ends hears soon that subscriptions changed. */
export const newsOfSubscriptions: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema
      .createIndex('subscription_by_change')
      .on('subscription')
      .columns(['tenant', 'changed_at'])
      .execute();
  },
};
