import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who people are and how they and their teams want it; the steps they ticked; what they thought of an answer. */
export const settings: Migration = {
  async up(database: Kysely<unknown>) {
    await createAgent(database);
    await createTeam(database);
    await createCaseCard(database);
    await createFeedback(database);
    await database.schema.alterTable('case_record').addColumn('ticks', 'text').execute();
  },
};

/** A person who wrote to the bot at least once. Null: never chosen. */
const createAgent = async (database: Kysely<unknown>): Promise<void> => {
  await database.schema
    .createTable('agent')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('agent', 'text', (column) => column.notNull())
    .addColumn('teams_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('folded_name', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('time_zone', 'text')
    .addColumn('seen_time_zone', 'text')
    .addColumn('partner_role', 'text')
    .addColumn('quiet_from', 'text')
    .addColumn('quiet_to', 'text')
    .addPrimaryKeyConstraint('agent_key', ['tenant', 'agent'])
    .execute();
  await database.schema.createIndex('agent_by_name').on('agent').columns(['tenant', 'folded_name', 'agent']).execute();
  await database.schema.createIndex('agent_by_teams_id').on('agent').columns(['tenant', 'teams_id']).execute();
};

/** `team` is a team of Teams or a group chat. */
const createTeam = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('team')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('digest', 'text')
    .addColumn('lead_days', 'text')
    .addColumn('channel', 'text')
    .addColumn('manager', 'text')
    .addColumn('manager_name', 'text')
    .addPrimaryKeyConstraint('team_key', ['tenant', 'team'])
    .execute();

/** The one message that shows a case in a conversation. */
const createCaseCard = (database: Kysely<unknown>): Promise<void> =>
  database.schema
    .createTable('case_card')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('service_url', 'text', (column) => column.notNull())
    .addColumn('message', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('case_card_key', ['tenant', 'case_number', 'conversation'])
    .execute();

const createFeedback = async (database: Kysely<unknown>): Promise<void> => {
  await database.schema
    .createTable('feedback')
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('case_number', 'integer', (column) => column.notNull())
    .addColumn('verdict', 'text', (column) => column.notNull())
    .addColumn('rule', 'text', (column) => column.notNull())
    .addColumn('outcome', 'text', (column) => column.notNull())
    .addColumn('policy_version', 'text', (column) => column.notNull())
    .addColumn('reason', 'text')
    .addColumn('by_agent', 'text', (column) => column.notNull())
    .addColumn('by_name', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('feedback_key', ['tenant', 'id'])
    .execute();
  await database.schema.createIndex('feedback_by_age').on('feedback').columns(['tenant', 'at', 'id']).execute();
};
