import type { Kysely } from 'kysely';

import { bitColumns } from '../../src/cases/word-blocks.ts';
import type { Migrations } from '../../src/store/migrate.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import type { Tables } from '../../src/store/tables.ts';
import type { BareDatabase } from '../support/bare-databases.ts';

const failing: Migrations = {
  ...migrations,
  '998-good': {
    up: (present: Kysely<unknown>) => present.schema.createTable('good').addColumn('id', 'integer').execute(),
  },
  '999-bad': {
    async up(present: Kysely<unknown>) {
      await present.schema.alterTable('bot_state').addColumn('colour', 'text').execute();
      await present.schema.dropTable('audit').execute();
      throw new Error('the migration is wrong');
    },
  },
};

/** What every engine does when a version starts on the tables of another. */
export function migrateContract(create: () => Promise<BareDatabase>): void {
  let bare: BareDatabase;
  let kysely: Kysely<Tables>;

  beforeEach(async () => {
    bare = await create();
    kysely = bare.open();
  });

  afterEach(() => bare.remove());

  const schema = () => kysely.introspection.getTables({ withInternalKyselyTables: true });

  const ran = async (): Promise<string[]> => {
    const rows = await kysely
      .$extendTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('timestamp')
      .orderBy('name')
      .execute();
    return rows.map(({ name }) => name);
  };

  describe('a migration that fails', () => {
    it('leaves a new database empty', async () => {
      await expect(migrate(kysely, failing)).rejects.toMatchObject({ cause: { message: 'the migration is wrong' } });
      expect(await schema()).toEqual([]);
    });

    it('leaves the tables as they were, and the next version can be tried again', async () => {
      await migrate(kysely, migrations);
      const before = await schema();
      await expect(migrate(kysely, failing)).rejects.toThrow('as they were');
      expect(await schema()).toEqual(before);
      expect(before).not.toContainEqual(expect.objectContaining({ name: 'good' }));
      await migrate(kysely, migrations);
      expect(await schema()).toEqual(before);
    });
  });

  it('refuses a database that is newer', async () => {
    await migrate(kysely, { ...migrations, '999-future': { up: () => Promise.resolve() } });
    await expect(migrate(kysely, migrations)).rejects.toThrow('Unknown migration 999-future');
  });

  it('runs each migration once, in the order of the names, which is the order of the list', async () => {
    await migrate(kysely, migrations);
    await migrate(kysely, migrations);
    expect(await ran()).toEqual(Object.keys(migrations));
    expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted());
  });

  it('is done once by many who start at the same time', async () => {
    await Promise.all(Array.from({ length: 6 }, () => migrate(bare.open(), migrations)));
    expect(await ran()).toEqual(Object.keys(migrations));
  });

  it('makes exactly the columns that the code knows', async () => {
    await migrate(kysely, migrations);
    const made = (await kysely.introspection.getTables()).map(({ name, columns }) => [
      name,
      columns
        // SQLite does not count a key as not null, and keeps no null in it all the same.
        .map((column) => `${column.name}${column.isNullable && column.name !== columns[0]?.name ? '?' : ''}`)
        .toSorted(),
    ]);
    const known: { [Table in keyof Tables]: (keyof Tables[Table] | `${keyof Tables[Table] & string}?`)[] } = {
      agent: [
        'tenant',
        'agent',
        'teams_id',
        'name',
        'folded_name',
        'language?',
        'time_zone?',
        'seen_time_zone?',
        'partner_role?',
        'quiet_from?',
        'quiet_to?',
        'seen_language?',
        'team?',
      ],
      team: [
        'tenant',
        'team',
        'language?',
        'digest?',
        'renewals?',
        'lead_days?',
        'channel?',
        'manager?',
        'manager_name?',
      ],
      case_card: ['tenant', 'case_number', 'conversation', 'service_url', 'message', 'language'],
      case_tally: ['tenant', 'month', 'channel', 'status', 'took', 'shard', 'cases'],
      case_load: ['tenant', 'owner', 'status', 'shard', 'cases'],
      saved_view: ['tenant', 'agent', 'id', 'name', 'words?', 'owner?', 'status?', 'channel?', 'sort', 'at'],
      feedback: [
        'tenant',
        'id',
        'case_number',
        'verdict',
        'rule',
        'outcome',
        'policy_version',
        'reason?',
        'by_agent',
        'by_name',
        'at',
      ],
      audit: ['tenant', 'case_number', 'version', 'action', 'by_agent', 'by_name', 'at', 'before?', 'after'],
      bot_state: ['key', 'etag', 'doc', 'changed_at'],
      case_agent: ['tenant', 'agent', 'case_number'],
      case_counter: ['tenant', 'last_number'],
      case_record: [
        'tenant',
        'number',
        'customer',
        'facts',
        'as_of',
        'policy_version',
        'advice_outcome',
        'status',
        'outcome_version?',
        'opened_by',
        'opened_by_name',
        'opened_at',
        'changed_at',
        'version',
        'channel?',
        'owner?',
        'assigned_to?',
        'assigned_to_name?',
        'term_end?',
        'term_kind?',
        'cancellable_until?',
        'note?',
        'note_by?',
        'note_by_name?',
        'note_at?',
        'subscription_id?',
        'subscription_product?',
        'ticks?',
        'advice_edition?',
        'advice_instead_of?',
      ],
      erased_tenant: ['tenant', 'at', 'cause', 'row_count', 'readmitted_at?'],
      outcome: [
        'tenant',
        'case_number',
        'version',
        'facts',
        'as_of',
        'policy_version',
        'advice_outcome',
        'status',
        'term_end?',
        'note?',
        'recorded_by',
        'recorded_by_name',
        'recorded_at',
      ],
      processed_activity: ['tenant', 'cause', 'case_number', 'version', 'at'],
      processed_batch: ['tenant', 'cause', 'at', 'added', 'changed', 'unchanged'],
      conversation: [
        'tenant',
        'kind',
        'who',
        'conversation?',
        'user_id?',
        'service_url',
        'bot',
        'locale?',
        'time_zone?',
        'state',
        'error?',
        'changed_at',
      ],
      muted_customer: ['tenant', 'customer', 'until', 'reason', 'by_agent', 'by_name', 'at'],
      policy_check: ['tenant', 'policy', 'begun_at', 'place?'],
      reminder: [
        'tenant',
        'id',
        'subject',
        'case_number?',
        'subscription_id?',
        'code',
        'of_date',
        'lead',
        'step',
        'round',
        'on_date',
        'kind',
        'sense',
        'term_end?',
        'customer',
        'product?',
        'owner',
        'note?',
        'due_at',
        'state',
        'why?',
        'next_at',
        'lease?',
        'attempts',
        'unclear',
        'answer?',
        'acted_by?',
        'acted_by_name?',
        'acted_at?',
        'acted_reason?',
      ],
      reminder_event: ['tenant', 'reminder', 'at', 'id', 'what', 'by_agent?', 'by_name?', 'detail?'],
      search_word: ['tenant', 'word'],
      throttle: ['tenant', 'conversation', 'free_at'],
      subscription: [
        'tenant',
        'id',
        'customer',
        'customer_tenant?',
        'product',
        'channel?',
        'product_kind?',
        'quantity?',
        'term_start?',
        'term_end?',
        'term_kind?',
        'cancellable_until?',
        'term_length?',
        'auto_renew?',
        'end_of_term_action?',
        'cancellation_allowed_until?',
        'status?',
        'owner?',
        'source',
        'extra',
        'changed_at',
        'version',
      ],
      subscription_audit: ['tenant', 'id', 'version', 'by_agent', 'by_name', 'at', 'before?', 'after'],
      word_block: ['word', 'block', ...bitColumns],
    };
    expect(Object.fromEntries(made)).toEqual(
      Object.fromEntries(Object.entries(known).map(([name, columns]) => [name, columns.toSorted()])),
    );
  });
}
