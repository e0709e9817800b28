import type { Dialect, Driver } from 'kysely';
import { SqliteAdapter, SqliteIntrospector } from 'kysely';

import { SharedCommits } from './shared-commits.ts';
import { RowByRowCompiler } from './sqlite-compiler.ts';
import { ThreadConnection } from './sqlite-connection.ts';
import type { SqliteThreads } from './sqlite-threads.ts';

/** Kysely on SQLite in threads. With more than one of them, for questions only. */
export const sqliteDialect = (threads: SqliteThreads): Dialect => ({
  createDriver: () => new ThreadDriver(threads),
  createQueryCompiler: () => new RowByRowCompiler(),
  createAdapter: () => new TransactionalAdapter(),
  createIntrospector: (kysely) => new SqliteIntrospector(kysely),
});

class TransactionalAdapter extends SqliteAdapter {
  /** Where there is one, the driver itself gives it to one after the other. */
  override get supportsMultipleConnections(): boolean {
    return true;
  }

  /** SQLite can roll back a change of tables; Kysely's own adapter does not use it. */
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ThreadDriver implements Driver {
  readonly #threads: SqliteThreads;
  readonly #commits: SharedCommits | undefined;

  constructor(threads: SqliteThreads) {
    this.#threads = threads;
    this.#commits = threads.howMany === 1 ? new SharedCommits() : undefined;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<ThreadConnection> {
    await this.#commits?.take();
    try {
      const { thread, release } = await this.#threads.take();
      return new ThreadConnection(thread, release, this.#commits);
    } catch (error) {
      this.#commits?.release();
      throw error;
    }
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
