import type { Kysely, Transaction } from 'kysely';
import type { Migration } from 'kysely/migration';
import { DEFAULT_MIGRATION_LOCK_TABLE, DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';

import type { Tables } from './tables.ts';

/** By name; they run in the order of their names. */
export type Migrations = Record<string, Migration>;

/** The database has seen a migration that this version does not bring. */
export class DatabaseIsNewer extends Error {
  override name = 'DatabaseIsNewer';
}

/**
 * Brings the tables to this version, in one transaction with Kysely's own list of what ran: several processes may
 * start at once, and one that dies half-way leaves the old tables.
 */
export async function migrate(database: Kysely<Tables>, migrations: Migrations): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await untilAlone(transaction);
    const unknown = (await migrationsThatRan(transaction)).find((name) => !Object.hasOwn(migrations, name));
    if (unknown !== undefined) throw new DatabaseIsNewer(`Unknown migration ${unknown}`);
    const provider = { getMigrations: () => Promise.resolve(migrations) };
    // Numbers are given out before the work is done: one that is finished later may come before one that ran.
    const migrator = new Migrator({ db: transaction, provider, allowUnorderedMigrations: true });
    const { error } = await migrator.migrateToLatest();
    // The migrator returns its failure; only a thrown one rolls back.
    if (error !== undefined) throw new Error('A migration failed; the tables are as they were.', { cause: error });
  });
}

/** Kysely's own lock comes after it has made its tables, which two processes must not do at once either. */
const untilAlone = (transaction: Transaction<Tables>): Promise<void> =>
  transaction.getExecutor().adapter.acquireMigrationLock(transaction, {
    lockTable: DEFAULT_MIGRATION_LOCK_TABLE,
    lockRowId: 'migration_lock',
  });

/** The names of what ran, oldest first; none where nothing ever did. */
export async function migrationsThatRan(database: Kysely<Tables>): Promise<string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === DEFAULT_MIGRATION_TABLE)) return [];
  const rows = await database
    .$extendTables<{ [DEFAULT_MIGRATION_TABLE]: { name: string } }>()
    .selectFrom(DEFAULT_MIGRATION_TABLE)
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}
