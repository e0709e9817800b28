import { setImmediate as afterSending } from 'node:timers/promises';

import type { CompiledQuery, DatabaseConnection, QueryResult, RootOperationNode } from 'kysely';
import { InsertQueryNode, ValuesNode } from 'kysely';

import { keepable } from './keepable.ts';
import type { SharedCommits } from './shared-commits.ts';
import { timesOf } from './sqlite-compiler.ts';
import { nowUnavailable } from './sqlite-failures.ts';
import type { Answer, Request } from './sqlite-messages.ts';
import type { SqliteThread } from './sqlite-thread.ts';
import { changeRefused, commitIsUnknown } from './store.ts';
import { isOfOneRow, isTold } from './told.ts';

const longList = 50;

/** One thread from taking to releasing it: what a thread that ended leaves undone is never done by another. */
export class ThreadConnection implements DatabaseConnection {
  readonly #thread: SqliteThread;
  readonly #leave: () => void;
  /** Missing where only questions are asked. */
  readonly #commits: SharedCommits | undefined;
  #within: 'nothing' | 'new' | 'begun' | 'ended' = 'nothing';
  #isReleased = false;
  /** Why the change cannot be kept any more. */
  #failure: { error: unknown } | undefined;

  constructor(thread: SqliteThread, leave: () => void, commits?: SharedCommits) {
    this.#thread = thread;
    this.#leave = leave;
    this.#commits = commits;
  }

  /** Sent with the first statement: a message less for each change. */
  begin(): void {
    this.#within = 'new';
  }

  async executeQuery<Row>({ sql, parameters, query }: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#failure !== undefined || this.#within === 'ended') throw changeRefused();
    const within = this.#within;
    // There are statements that run in no transaction: the one that others share ends before them.
    if (within === 'nothing') this.#commits?.commit(this.#thread);
    const values = parameters.map(keepable);
    const statement = { sql, parameters: values, times: timesOf(query), isOfOneRow: isOfOneRow(query) };
    const asked = this.#ask<Row>({ ask: 'run', statement, within });
    if (within === 'new') this.#within = 'begun';
    // What follows, at the latest the end of the change, fails when this does.
    asked.catch(() => undefined);
    if (within !== 'nothing' && isTold(query)) return { rows: [] };
    if (within === 'begun' && isOnlyInserted(query)) {
      // A long list is on its way before the change goes on to the next one: the thread writes while that is made.
      if (statement.times >= longList) await afterSending();
      return { rows: [], ...rowsInserted(query) };
    }
    const { rows, changes } = await asked;
    return { rows, ...(changes !== undefined && { numAffectedRows: changes }) };
  }

  async commit(): Promise<void> {
    if (this.#within !== 'begun') return;
    if (this.#failure !== undefined) throw this.#failure.error;
    this.#within = 'ended';
    const kept = this.#ask({ ask: 'keep' });
    const onDisk = this.#commits?.written(this.#thread);
    // Whoever waits changes what this one has written; both are told of one commit.
    this.release();
    await Promise.all([kept, onDisk]).catch(commitIsUnknown);
  }

  async rollback(): Promise<void> {
    if (this.#within !== 'begun') return;
    this.#within = 'ended';
    // With the thread, its transaction is gone.
    if (!this.#thread.hasEnded()) await this.#thread.ask({ ask: 'undo' });
    // What failed may have ended the transaction of those before it: they learn it before anybody begins another.
    this.#commits?.commit(this.#thread);
  }

  release(): void {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.#leave();
    this.#commits?.release(this.#thread);
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

/** An insert that is asked for nothing: the change goes on without waiting for it. */
const isOnlyInserted = (query: RootOperationNode): query is InsertQueryNode =>
  InsertQueryNode.is(query) && query.returning === undefined && query.orAction === undefined;

/** How many rows it inserts, where that can be told before it did. */
function rowsInserted({ values, onConflict }: InsertQueryNode): { numAffectedRows?: bigint } {
  if (values === undefined || !ValuesNode.is(values) || onConflict !== undefined) return {};
  return { numAffectedRows: BigInt(values.values.length) };
}
