import type { Kysely } from 'kysely';
import { sql, SqliteAdapter } from 'kysely';
import type { Migration } from 'kysely/migration';

/**
 * A change writes fewer places of the file. What changed last is read from the marks, which come one behind the other, so
 * that no index of cases moves with each change; and SQLite keeps short rows in the order of their key instead of beside it.
 */
export const clusteredRows: Migration = {
  async up(database: Kysely<unknown>) {
    await database.schema.dropIndex('case_by_change').execute();
    await database.schema.dropIndex('processed_by_age').execute();
    if (database.getExecutor().adapter instanceof SqliteAdapter) {
      for (const [table, key] of Object.entries(clustered)) await cluster(database, table, key);
    }
    await database.schema
      .createIndex('processed_by_age')
      .on('processed_activity')
      .columns(['tenant', 'at', 'case_number'])
      .execute();
  },
};

/** By their keys. */
const clustered: Record<string, readonly string[]> = {
  outcome: ['tenant', 'case_number', 'version'],
  processed_activity: ['tenant', 'cause'],
  case_agent: ['tenant', 'agent', 'case_number'],
  search_word: ['tenant', 'word'],
  case_tally: ['tenant', 'month', 'channel', 'status', 'took', 'shard'],
  case_load: ['tenant', 'owner', 'status', 'shard'],
};

async function cluster(database: Kysely<unknown>, table: string, key: readonly string[]): Promise<void> {
  const { rows } = await sql<{ definition: string }>`
    select sql as definition from sqlite_schema where type = 'table' and name = ${table}`.execute(database);
  const [made] = rows;
  if (made === undefined) throw new Error(`There is no table ${table}.`);
  const aside = `${table}_aside`;
  await database.schema.alterTable(table).renameTo(aside).execute();
  await sql`${sql.raw(made.definition)} without rowid`.execute(database);
  const inOrder = sql.join(key.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} select * from ${sql.table(aside)} order by ${inOrder}`.execute(database);
  await database.schema.dropTable(aside).execute();
}
