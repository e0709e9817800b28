import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import type { MessagePort } from 'node:worker_threads';
import { parentPort } from 'node:worker_threads';

import { openAlone, openCopier, openReader, openWriter } from './sqlite-connections.ts';
import { FileGone } from './sqlite-failures.ts';
import type { Answer, Failure, Reply, Request, Role, Statement } from './sqlite-messages.ts';
import { statementsOf } from './sqlite-statements.ts';

/** One connection in a thread of its own: SQLite works, and waits for the disk, without holding up the bot. */
interface Opened {
  database: DatabaseSync;
  /** Whether the file is still the one that was opened. */
  isInPlace: () => boolean;
  /** A change was begun, and neither kept nor undone. */
  isChanging: boolean;
  /** A statement of the change failed. */
  isSpoilt: boolean;
  /** How many changes were kept that are not committed yet. */
  kept: number;
  /** Why they are gone: some failures end the whole transaction. */
  lost: { error: unknown } | undefined;
  run: ReturnType<typeof statementsOf>;
}

const nothing: Answer<unknown> = { rows: [] };
const unchanged = { isChanging: false, isSpoilt: false, kept: 0, lost: undefined };

function serve(port: MessagePort): void {
  let opened: Opened | undefined;
  const answer = (request: Request): Answer<unknown> => {
    if (request.ask === 'open') {
      opened = open(request);
      return nothing;
    }
    if (opened === undefined) throw new Error('The database was not opened.');
    return answerWith(opened, request);
  };
  port.on('message', (requests: Request[]) => {
    port.postMessage(requests.map((request) => replyTo(() => answer(request))));
    if (requests.some(({ ask }) => ask === 'close')) port.close();
  });
}

const openAs: Record<Role, (file: string) => DatabaseSync> = {
  writer: openWriter,
  reader: openReader,
  alone: openAlone,
  copier: openCopier,
};

function open({ file, role }: Extract<Request, { ask: 'open' }>): Opened {
  const database = openAs[role](file);
  return { database, isInPlace: placeOf(file), ...unchanged, run: statementsOf(database) };
}

/** By the file's number on its disk: a look at it costs microseconds. */
function placeOf(file: string): () => boolean {
  const opened = statSync(file);
  return () => {
    const present = statSync(file, { throwIfNoEntry: false });
    return present?.ino === opened.ino && present.dev === opened.dev;
  };
}

function answerWith(opened: Opened, request: Exclude<Request, { ask: 'open' }>): Answer<unknown> {
  switch (request.ask) {
    case 'run':
      return runWithin(opened, request);
    case 'keep':
      return keep(opened);
    case 'undo':
      return undo(opened);
    case 'commit':
      return commit(opened);
    case 'close':
      opened.database.close();
      return nothing;
  }
}

function runWithin(opened: Opened, { statement, within }: Extract<Request, { ask: 'run' }>): Answer<unknown> {
  const { database, run } = opened;
  if (within === 'nothing') return run(statement);
  // What failed, or ended by itself, must not go on by halves.
  if (within === 'begun' && !isGoingOn(opened)) throw new Error('The transaction has failed.');
  try {
    if (within === 'new') begin(opened);
    return run(statement);
  } catch (error) {
    opened.isSpoilt = true;
    if (!database.isTransaction && opened.kept > 0) opened.lost = { error };
    throw error;
  }
}

const alone = (sql: string): Statement => ({ sql, parameters: [], times: 1, isOfOneRow: false });

const isGoingOn = ({ isChanging, isSpoilt, database }: Opened): boolean =>
  isChanging && !isSpoilt && database.isTransaction;

/**
 * Whether it can be undone alone. The first of a transaction is undone with it: of each page that is changed after a
 * savepoint SQLite keeps a copy.
 */
const isShared = ({ kept }: Opened): boolean => kept > 0;

function begin(opened: Opened): void {
  const { database, isInPlace, run } = opened;
  if (!isInPlace()) throw new FileGone();
  // A transaction that reads first and writes later fails at once, without waiting, when another process wrote.
  if (!database.isTransaction) run(alone('begin immediate'));
  if (isShared(opened)) run(alone('savepoint change'));
  opened.isChanging = true;
}

function keep(opened: Opened): Answer<unknown> {
  if (!isGoingOn(opened)) {
    undo(opened);
    throw new Error('The transaction has failed.');
  }
  if (isShared(opened)) opened.run(alone('release change'));
  opened.isChanging = false;
  opened.kept += 1;
  return nothing;
}

function undo(opened: Opened): Answer<unknown> {
  const { database, isChanging, run } = opened;
  Object.assign(opened, { isChanging: false, isSpoilt: false });
  // A full disk ends the transaction by itself; a second rollback would hide why.
  if (!database.isTransaction) return nothing;
  if (!isShared(opened)) return run(alone('rollback'));
  if (isChanging) {
    run(alone('rollback to change'));
    run(alone('release change'));
  }
  return nothing;
}

function commit(opened: Opened): Answer<unknown> {
  const { database, isInPlace, run, kept, lost } = opened;
  Object.assign(opened, unchanged);
  if (lost !== undefined) {
    // Whoever came after it has begun anew; they are told of the same failure.
    if (database.isTransaction) run(alone('rollback'));
    throw lost.error;
  }
  if (kept === 0) return nothing;
  try {
    if (!isInPlace()) throw new FileGone();
    return run(alone('commit'));
  } catch (error) {
    if (database.isTransaction) run(alone('rollback'));
    throw error;
  }
}

function replyTo(answer: () => Answer<unknown>): Reply {
  try {
    return answer();
  } catch (error) {
    return { failure: failureOf(error) };
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message } = error;
  return 'errcode' in error && typeof error.errcode === 'number'
    ? { name, message, errcode: error.errcode }
    : { name, message };
}

if (parentPort !== null) serve(parentPort);
