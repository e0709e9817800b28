import type { CompiledQuery, DatabaseConnection, QueryResult, RootOperationNode } from 'kysely';
import { InsertQueryNode, ValuesNode } from 'kysely';

import { keepable } from './keepable.ts';
import { nowUnavailable } from './sqlite-failures.ts';
import type { Answer, Request } from './sqlite-messages.ts';
import type { SqliteThread } from './sqlite-thread.ts';
import { changeRefused, commitIsUnknown } from './store.ts';

/** One thread from taking to releasing it: what a thread that ended leaves undone is never done by another. */
export class ThreadConnection implements DatabaseConnection {
  readonly #thread: SqliteThread;
  readonly release: () => void;
  #within: 'nothing' | 'new' | 'begun' = 'nothing';
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
    const within = this.#within;
    const asked = this.#ask<Row>({ ask: 'run', sql, parameters: parameters.map(keepable), within });
    if (within === 'new') this.#within = 'begun';
    const inserted = within === 'begun' ? rowsInserted(query) : undefined;
    if (inserted !== undefined) {
      // What follows, at the latest the commit, fails when this does.
      asked.catch(() => undefined);
      return { rows: [], numAffectedRows: inserted };
    }
    const { rows, changes } = await asked;
    return { rows, ...(changes !== undefined && { numAffectedRows: changes }) };
  }

  async commit(): Promise<void> {
    if (this.#within !== 'begun') return;
    if (this.#failure !== undefined) throw this.#failure.error;
    await this.#ask({ ask: 'run', sql: 'commit', parameters: [], within: 'begun' }).catch(commitIsUnknown);
  }

  async rollback(): Promise<void> {
    // With the thread, its transaction is gone.
    if (this.#within === 'begun' && !this.#thread.hasEnded()) await this.#thread.ask({ ask: 'rollback' });
  }

  streamQuery(): never {
    throw new Error('Long lists are read page by page.');
  }

  async #ask<Row>(request: Request): Promise<Answer<Row>> {
    try {
      return await this.#thread.ask<Row>(request);
    } catch (error) {
      const failure = nowUnavailable(error);
      if (this.#within === 'nothing') throw failure;
      // The thread refuses everything after a failure; the first one says why.
      this.#failure ??= { error: failure };
      throw this.#failure.error;
    }
  }
}

/** How many rows it inserts, where that needs no answer: the change goes on without waiting for it. */
function rowsInserted(query: RootOperationNode): bigint | undefined {
  if (!InsertQueryNode.is(query) || query.values === undefined || !ValuesNode.is(query.values)) return undefined;
  if (query.returning !== undefined || query.onConflict !== undefined || query.orAction !== undefined) return undefined;
  return BigInt(query.values.values.length);
}
