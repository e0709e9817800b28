import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { Kysely } from 'kysely';

import type { Migrations } from '../../src/store/migrate.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openWriter } from '../../src/store/sqlite-connections.ts';
import { sqliteDialect } from '../../src/store/sqlite-dialect.ts';
import type { Tables } from '../../src/store/tables.ts';
import { freshFolder } from '../support/fresh-folder.ts';

let remove: () => void;
let database: DatabaseSync;
let kysely: Kysely<Tables>;

beforeEach(() => {
  const fresh = freshFolder();
  ({ remove } = fresh);
  database = openWriter(join(fresh.folder, 'test.sqlite'));
  kysely = new Kysely<Tables>({ dialect: sqliteDialect(database) });
});

afterEach(async () => {
  await kysely.destroy();
  remove();
});

const schema = () => database.prepare('select name, sql from sqlite_master order by name').all();

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

describe('a migration that fails', () => {
  it('leaves a new database empty', async () => {
    await expect(migrate(kysely, failing)).rejects.toMatchObject({ cause: { message: 'the migration is wrong' } });
    expect(schema()).toEqual([]);
  });

  it('leaves the tables as they were, and the next version can be tried again', async () => {
    await migrate(kysely, migrations);
    const before = schema();
    await expect(migrate(kysely, failing)).rejects.toThrow('as they were');
    expect(schema()).toEqual(before);
    expect(await kysely.introspection.getTables()).not.toContainEqual(expect.objectContaining({ name: 'good' }));
    await migrate(kysely, migrations);
    expect(schema()).toEqual(before);
  });
});

it('refuses a database that is newer', async () => {
  await migrate(kysely, { ...migrations, '999-future': { up: () => Promise.resolve() } });
  await expect(migrate(kysely, migrations)).rejects.toThrow('Unknown migration 999-future');
});

it('runs each migration once, in the order of the names, which is the order of the list', async () => {
  await migrate(kysely, migrations);
  await migrate(kysely, migrations);
  const ran = database.prepare('select name from kysely_migration order by timestamp, name').all();
  expect(ran.map(({ name }) => name)).toEqual(Object.keys(migrations));
  expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted());
});

it('makes exactly the columns that the code knows', async () => {
  await migrate(kysely, migrations);
  const made = (await kysely.introspection.getTables()).map(({ name, columns }) => [
    name,
    columns.map((column) => `${column.name}${column.isNullable ? '?' : ''}`),
  ]);
  const known: { [Table in keyof Tables]: (keyof Tables[Table] | `${keyof Tables[Table] & string}?`)[] } = {
    audit: ['tenant', 'case_number', 'version', 'action', 'by_agent', 'by_name', 'at', 'before?', 'after'],
    bot_state: ['key?', 'etag', 'doc'],
    case_counter: ['tenant?', 'last_number'],
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
    ],
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
    processed_activity: ['tenant', 'cause', 'case_number', 'version'],
  };
  expect(Object.fromEntries(made)).toEqual(known);
});
