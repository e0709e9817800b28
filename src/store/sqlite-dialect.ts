import type { Dialect, Driver } from 'kysely';
import { SqliteAdapter, SqliteIntrospector } from 'kysely';

import { RowByRowCompiler } from './sqlite-compiler.ts';
import { ThreadConnection } from './sqlite-connection.ts';
import type { SqliteThreads } from './sqlite-threads.ts';

/** Kysely on SQLite in threads. With more than one of them, for questions only. */
export const sqliteDialect = (threads: SqliteThreads): Dialect => ({
  createDriver: () => new ThreadDriver(threads),
  createQueryCompiler: () => new RowByRowCompiler(),
  createAdapter: () => new TransactionalAdapter(threads.howMany > 1),
  createIntrospector: (kysely) => new SqliteIntrospector(kysely),
});

class TransactionalAdapter extends SqliteAdapter {
  readonly #isMany: boolean;

  constructor(isMany: boolean) {
    super();
    this.#isMany = isMany;
  }

  /** With one connection, Kysely gives it to one after the other. */
  override get supportsMultipleConnections(): boolean {
    return this.#isMany;
  }

  /** SQLite can roll back a change of tables; Kysely's own adapter does not use it. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ThreadDriver implements Driver {
  readonly #threads: SqliteThreads;

  constructor(threads: SqliteThreads) {
    this.#threads = threads;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<ThreadConnection> {
    const { thread, release } = await this.#threads.take();
    return new ThreadConnection(thread, release);
  }

  beginTransaction(connection: ThreadConnection): Promise<void> {
    connection.begin();
    return Promise.resolve();
  }

  commitTransaction(connection: ThreadConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: ThreadConnection): Promise<void> {
    return connection.rollback();
  }

  releaseConnection(connection: ThreadConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.#threads.close();
  }
}
