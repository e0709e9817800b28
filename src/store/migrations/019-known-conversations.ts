import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is asked by a conversation, whose it is and which cards are in it, is found without looking at every other one. */
export const knownConversations: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema.createIndex('conversation_by_id').on('conversation').columns(['conversation', 'tenant']).execute();
    await schema.createIndex('case_card_by_place').on('case_card').columns(['tenant', 'conversation']).execute();
  },
};
