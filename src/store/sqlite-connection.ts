import type { CompiledQuery, DatabaseConnection, QueryResult, RootOperationNode } from 'kysely';
import { InsertQueryNode, ValuesNode } from 'kysely';

import { keepable } from './keepable.ts';
import { timesOf } from './sqlite-compiler.ts';
import { nowUnavailable } from './sqlite-failures.ts';
import type { Answer, Statement } from './sqlite-messages.ts';
import type { SqliteThread } from './sqlite-thread.ts';
import { changeRefused, commitIsUnknown } from './store.ts';

/** One thread from taking to releasing it: what a thread that ended leaves undone is never done by another. */
export class ThreadConnection implements DatabaseConnection {
  readonly #thread: SqliteThread;
  readonly release: () => void;
  #within: 'nothing' | 'new' | 'begun' = 'nothing';
  /** Inserts nobody waits for: they go over with what is waited for next, a message less for each. */
  #before: Statement[] = [];
  /** Why the transaction cannot be kept any more. */
  #failure: { error: unknown } | undefined;

  constructor(thread: SqliteThread, release: () => void) {
    this.#thread = thread;
    this.release = release;
  }

  /** Sent with the first statement: a message less for each change. */
  begin(): void {
    this.#within = 'new';
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#failure !== undefined) throw changeRefused();
    const statement = { sql, parameters: parameters.map(keepable), times: timesOf(query) };
    if (this.#within === 'begun' && isOnlyInserted(query) && !this.#thread.hasEnded()) {
      // What follows, at the latest the commit, fails when this does.
      this.#before.push(statement);
      return { rows: [], ...rowsInserted(query) };
    }
    const { rows, changes } = await this.#run<Row>(statement);
    return { rows, ...(changes !== undefined && { numAffectedRows: changes }) };
  }

  async commit(): Promise<void> {
    if (this.#within !== 'begun') return;
    if (this.#failure !== undefined) throw this.#failure.error;
    await this.#run({ sql: 'commit', parameters: [], times: 1 }).catch(commitIsUnknown);
  }

  async rollback(): Promise<void> {
    // With the thread, its transaction is gone.
    if (this.#within === 'begun' && !this.#thread.hasEnded()) await this.#thread.ask({ ask: 'rollback' });
  }

  streamQuery(): never {
    throw new Error('Long lists are read page by page.');
  }

  async #run<Row>(statement: Statement): Promise<Answer<Row>> {
    const within = this.#within;
    const before = this.#before;
    this.#before = [];
    if (within === 'new') this.#within = 'begun';
    try {
      return await this.#thread.ask<Row>({ ask: 'run', before, statement, within });
    } catch (error) {
      const failure = nowUnavailable(error);
      if (within === 'nothing') throw failure;
      // The thread refuses everything after a failure; the first one says why.
      this.#failure ??= { error: failure };
      throw this.#failure.error;
    }
  }
}

/** An insert that is asked for nothing: the change goes on without waiting for it. */
const isOnlyInserted = (query: RootOperationNode): query is InsertQueryNode =>
  InsertQueryNode.is(query) && query.returning === undefined && query.orAction === undefined;

/** How many rows it inserts, where that can be told before it did. */
function rowsInserted({ values, onConflict }: InsertQueryNode): { numAffectedRows?: bigint } {
  if (values === undefined || !ValuesNode.is(values) || onConflict !== undefined) return {};
  return { numAffectedRows: BigInt(values.values.length) };
}
