import type { DatabaseSync } from 'node:sqlite';

import type { DatabaseConnection, Dialect } from 'kysely';
import { CompiledQuery, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';

import { preparedStatements } from './prepared-statements.ts';

/** Kysely on `node:sqlite`. */
export const sqliteDialect = (database: DatabaseSync): Dialect => ({
  createDriver: () => new ImmediateDriver(database),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createAdapter: () => new TransactionalAdapter(),
  createIntrospector: (kysely) => new SqliteIntrospector(kysely),
});

class ImmediateDriver extends SqliteDriver {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    super({ database: preparedStatements(database) });
    this.#database = database;
  }

  /** A transaction that reads first and writes later fails at once, without waiting, when another process wrote. */
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** A full disk ends the transaction by itself; a second rollback would hide why. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await super.rollbackTransaction(connection);
  }
}

class TransactionalAdapter extends SqliteAdapter {
  /** SQLite can roll back a change of tables; Kysely's own adapter does not use it. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}
