import type {
  CompiledQuery,
  DataTypeNode,
  DatabaseConnection,
  Dialect,
  Driver,
  Kysely,
  QueryResult,
  ValuesNode,
} from 'kysely';
import { ColumnDefinitionNode, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import type { TransactionSettings } from 'kysely';
import type { Pool, PoolClient, QueryResultRow } from 'pg';

import { keepable } from './keepable.ts';
import { plainRows } from './plain-rows.ts';
import { isGone, nowUnavailable } from './postgres-failures.ts';
import { changeRefused, commitIsUnknown } from './store.ts';
import { isOfOneRow, NotOneRow } from './told.ts';

/** Kysely on PostgreSQL, with columns that keep and sort what SQLite's do. */
export const postgresDialect = (pool: Pool): Dialect => ({
  createDriver: () => new PoolDriver(pool),
  createQueryCompiler: () => new AlikeCompiler(),
  createAdapter: () => new TransactionalAdapter(),
  createIntrospector: (kysely) => new PostgresIntrospector(kysely),
});

class AlikeCompiler extends PostgresQueryCompiler {
  protected override visitDataType(node: DataTypeNode): void {
    const isColumn = this.parentNode !== undefined && ColumnDefinitionNode.is(this.parentNode);
    if (isColumn && node.dataType === 'integer') this.append('bigint');
    else super.visitDataType(node);
    if (isColumn && node.dataType === 'text') this.append(' collate "C"');
  }

  /** Several rows go over column by column: the same short SQL for any number of them, where a list of thousands is long to read. */
  protected override visitValues(node: ValuesNode): void {
    const [query] = this.nodeStack;
    const rows = query === this.parentNode ? plainRows(query) : [];
    if (rows.length < 2) {
      super.visitValues(node);
      return;
    }
    const columns = (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? null));
    const filled = columns.filter((column) => !isEmpty(column));
    this.append(
      `select ${columns.map((column) => (isEmpty(column) ? 'null' : `c${filled.indexOf(column)}`)).join(', ')}`,
    );
    this.append(' from unnest(');
    filled.forEach((column, place) => {
      this.append(place === 0 ? '' : ', ');
      this.appendValue(new GivenColumn(column));
      this.append(column.some((value) => typeof value === 'number') ? '::bigint[]' : '::text[]');
    });
    this.append(`) as given(${filled.map((_, place) => `c${place}`).join(', ')})`);
  }
}

/** One column of several rows, told from a value that no column can keep. */
class GivenColumn {
  readonly values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.values = values;
  }
}

const isEmpty = (column: readonly unknown[]): boolean => column.every((value) => value === null);

const migrationLock = 4_207_112_026n;

class TransactionalAdapter extends PostgresAdapter {
  /** Kysely's own lock outlives a transaction that failed, and with it the connection that goes back to the pool. */
  override async acquireMigrationLock(database: Kysely<unknown>): Promise<void> {
    await sql`select pg_advisory_xact_lock(${sql.lit(migrationLock)})`.execute(database);
  }

  override releaseMigrationLock(): Promise<void> {
    return Promise.resolve();
  }
}

class PoolDriver implements Driver {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  init(): Promise<void> {
    return Promise.resolve();
  }

  async acquireConnection(): Promise<PoolConnection> {
    try {
      return new PoolConnection(await this.#pool.connect());
    } catch (error) {
      throw nowUnavailable(error);
    }
  }

  beginTransaction(connection: PoolConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    return connection.tell(`begin isolation level ${isolationLevel ?? 'read committed'}`);
  }

  commitTransaction(connection: PoolConnection): Promise<void> {
    return connection.commit();
  }

  rollbackTransaction(connection: PoolConnection): Promise<void> {
    return connection.rollback();
  }

  releaseConnection(connection: PoolConnection): Promise<void> {
    connection.release();
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    return this.#pool.end();
  }
}

class PoolConnection implements DatabaseConnection {
  readonly #client: PoolClient;
  #isGone = false;
  /** By us: the server would keep the rest of the change. */
  #isRefused = false;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql: text, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    // Kysely's introspection asks with booleans.
    const values = parameters.map((value) => {
      if (value instanceof GivenColumn) return value.values.map(keepable);
      return typeof value === 'boolean' ? value : keepable(value);
    });
    const { rows, rowCount } = await this.#ask(() => this.#client.query<Row & QueryResultRow>(text, values));
    if (isOfOneRow(query) && rowCount !== 1) {
      this.#isRefused = true;
      throw new NotOneRow();
    }
    return { rows, ...(rowCount !== null && { numAffectedRows: BigInt(rowCount) }) };
  }

  async tell(text: string): Promise<void> {
    await this.#ask(() => this.#client.query(text));
  }

  async commit(): Promise<void> {
    if (this.#isRefused) throw changeRefused();
    const { command } = await this.#ask(() => this.#client.query('commit')).catch(commitIsUnknown);
    // A transaction in which a statement failed ends like this, without an error.
    if (command !== 'COMMIT') throw changeRefused();
  }

  async rollback(): Promise<void> {
    // With the connection, its transaction is gone.
    if (!this.#isGone) await this.tell('rollback');
  }

  release(): void {
    this.#client.release(this.#isGone);
  }

  async #ask<Answer>(question: () => Promise<Answer>): Promise<Answer> {
    try {
      return await question();
    } catch (error) {
      if (isGone(error)) this.#isGone = true;
      throw nowUnavailable(error);
    }
  }

  streamQuery(): never {
    throw new Error('Long lists are read page by page.');
  }
}
