import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import { z } from 'zod';

/** Who looks after a case, until when, with which note and subscription; and the ways to find it by them. */
export const caseWork: Migration = {
  async up(database: Kysely<unknown>) {
    for (const column of caseColumns) {
      await database.schema.alterTable('case_record').addColumn(column, 'text').execute();
    }
    await database.schema
      .alterTable('processed_activity')
      .addColumn('at', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await database.schema
      .alterTable('bot_state')
      .addColumn('changed_at', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await createCaseAgent(database);
    await fillFromWhatIsThere(database);
    await createIndexes(database);
  },
};

const caseColumns = [
  'channel',
  'owner',
  'assigned_to',
  'assigned_to_name',
  'term_end',
  'note',
  'note_by',
  'note_by_name',
  'note_at',
  'subscription_id',
  'subscription_product',
];

/** Which cases a person has to do with, so that they are found when the person is to be forgotten. */
const createCaseAgent = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_agent')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_agent_key', ['tenant', 'agent', 'case_number'])
    .execute();

async function fillFromWhatIsThere(database: Kysely<unknown>): Promise<void> {
  await sql`insert into case_agent select distinct tenant, by_agent, case_number from audit`.execute(database);
  await sql`update case_record set owner = opened_by, term_end = (
    select outcome.term_end from outcome where outcome.tenant = case_record.tenant
      and outcome.case_number = case_record.number and outcome.version = case_record.outcome_version)`.execute(
    database,
  );
  // The facts are read here, because the engines read JSON each in its own way.
  const { rows } = await sql<{ facts: string }>`select distinct facts from case_record`.execute(database);
  for (const { facts } of rows) {
    const { channel } = z.object({ channel: z.string().optional() }).parse(JSON.parse(facts));
    if (channel === undefined) continue;
    await sql`update case_record set channel = ${channel} where facts = ${facts}`.execute(database);
  }
}

const indexes: Record<string, readonly string[]> = {
  case_by_owner: ['owner', 'number'],
  case_by_owner_and_status: ['owner', 'status', 'number'],
  case_by_status: ['status', 'number'],
  case_by_channel: ['channel', 'number'],
  case_by_channel_and_status: ['channel', 'status', 'number'],
  // What the list by term end is filtered by stands in its index: a case that does not fit is not read.
  case_by_term_end: ['term_end', 'number', 'owner', 'status', 'channel'],
  case_by_owner_and_term_end: ['owner', 'term_end', 'number'],
  case_by_subscription: ['subscription_id', 'number'],
};

async function createIndexes(database: Kysely<unknown>): Promise<void> {
  for (const [name, columns] of Object.entries(indexes)) {
    await database.schema
      .createIndex(name)
      .on('case_record')
      .columns(['tenant', ...columns])
      .execute();
  }
  await database.schema.createIndex('processed_by_age').on('processed_activity').columns(['tenant', 'at']).execute();
}
