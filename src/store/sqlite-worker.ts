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
  /** A statement of the transaction failed. */
  isSpoilt: boolean;
  run: ReturnType<typeof statementsOf>;
}

const nothing: Answer<unknown> = { rows: [] };

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
  port.on('message', (request: Request) => {
    port.postMessage(replyTo(() => answer(request)));
    if (request.ask === 'close') port.close();
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
  return { database, isInPlace: placeOf(file), isSpoilt: false, run: statementsOf(database) };
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
  const { database, run } = opened;
  switch (request.ask) {
    case 'run':
      return runWithin(opened, request);
    case 'rollback':
      opened.isSpoilt = false;
      // A full disk ends the transaction by itself; a second rollback would hide why.
      return database.isTransaction ? run(alone('rollback')) : nothing;
    case 'close':
      database.close();
      return nothing;
  }
}

function runWithin(opened: Opened, { before, statement, within }: Extract<Request, { ask: 'run' }>): Answer<unknown> {
  const { database, run } = opened;
  if (within === 'nothing') return run(statement);
  // What failed, or ended by itself, must not go on by halves.
  if (within === 'begun' && (opened.isSpoilt || !database.isTransaction))
    throw new Error('The transaction has failed.');
  try {
    if (within === 'new') begin(opened);
    for (const one of before) run(one);
    return run(statement);
  } catch (error) {
    opened.isSpoilt = true;
    throw error;
  }
}

const alone = (sql: string): Statement => ({ sql, parameters: [], times: 1 });

function begin({ isInPlace, run }: Opened): void {
  if (!isInPlace()) throw new FileGone();
  // A transaction that reads first and writes later fails at once, without waiting, when another process wrote.
  run(alone('begin immediate'));
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
