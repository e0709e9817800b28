import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What is to be said to whom and when, what became of it, and where people are reached. */
export const reminders: Migration = {
  async up(database: Kysely<unknown>) {
    await createReminder(database);
    await createReminderEvent(database);
    await createThrottle(database);
    await createMutedCustomer(database);
    await createConversation(database);
    await createIndexes(database);
    await extendAgent(database);
  },
};

/** The row is the job: pending until it is settled, leased while somebody is at it. */
const createReminder = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('reminder')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer')
    .addColumn('subscription_id', 'text')
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('of_date', 'text', (column) => column.notNull())
    .addColumn('lead', 'integer', (column) => column.notNull())
    .addColumn('step', 'text', (column) => column.notNull())
    .addColumn('round', 'integer', (column) => column.notNull())
    .addColumn('on_date', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('sense', 'text', (column) => column.notNull())
    .addColumn('term_end', 'text')
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('product', 'text')
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('note', 'text')
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('next_at', 'text', (column) => column.notNull())
    .addColumn('lease', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('unclear', 'integer', (column) => column.notNull())
    .addColumn('answer', 'text')
    .addColumn('acted_by', 'text')
    .addColumn('acted_by_name', 'text')
    .addColumn('acted_at', 'text')
    .addColumn('acted_reason', 'text')
    .addPrimaryKeyConstraint('reminder_key', ['tenant', 'id'])
    .execute();

/** Every attempt and everything that was done to a reminder, in the order in which it happened. */
const createReminderEvent = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('reminder_event')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('reminder', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('what', 'text', (column) => column.notNull())
    .addColumn('by_agent', 'text')
    .addColumn('by_name', 'text')
    .addColumn('detail', 'text')
    .addPrimaryKeyConstraint('reminder_event_key', ['tenant', 'reminder', 'at', 'id'])
    .execute();

/** From when on the next message may be sent: to a conversation, and with an empty one to the whole tenant. */
const createThrottle = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('throttle')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('free_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('throttle_key', ['tenant', 'conversation'])
    .execute();

const createMutedCustomer = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('muted_customer')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('customer', 'text', (column) => column.notNull())
    .addColumn('until', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('by_agent', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('muted_customer_key', ['tenant', 'customer'])
    .execute();

/** One row for each person's chat, each group chat and each channel. */
const createConversation = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('conversation')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text')
    .addColumn('user_id', 'text')
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('bot', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('error', 'text')
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_key', ['tenant', 'kind', 'who'])
    .execute();

/** In which language somebody is addressed who never chose one, and whose settings hold for them. */
async function extendAgent(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('agent').addColumn('seen_language', 'text').execute();
  await database.schema.alterTable('agent').addColumn('team', 'text').execute();
}

async function createIndexes(database: Kysely<unknown>): Promise<void> {
  const reminderBy = (name: string, ...columns: string[]) =>
    database.schema
      .createIndex(name)
      .on('reminder')
      .columns(['tenant', ...columns])
      .execute();
  await reminderBy('reminder_by_subject', 'subject');
  await reminderBy('reminder_by_time', 'state', 'next_at', 'id');
  await reminderBy('reminder_by_owner', 'owner', 'state', 'next_at', 'id');
  await reminderBy('reminder_by_due', 'due_at', 'state');
}
