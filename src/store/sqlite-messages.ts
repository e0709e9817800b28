import type { Keepable } from './keepable.ts';

/** `alone` reads, and keeps everybody else out of the file meanwhile; `copier` brings what is committed into the file. */
export type Role = 'writer' | 'reader' | 'alone' | 'copier';

/** SQL to run once, or again for each further row of parameters. */
export interface Statement {
  sql: string;
  parameters: Keepable[];
  /** How many rows of parameters there are, one behind the other. */
  times: number;
  /** It fails when it touches any other number of rows. */
  isOfOneRow: boolean;
}

/** What a thread is asked. It answers each request, in their order. */
export type Request =
  | { ask: 'open'; file: string; role: Role }
  /** Alone, first in a new change, or in the one that was begun; nothing runs when there is none. */
  | { ask: 'run'; statement: Statement; within: 'nothing' | 'new' | 'begun' }
  /** Ends the change. It stays in the transaction, which the next ones may share. */
  | { ask: 'keep' }
  /** Undoes the change, and no other one of the transaction. */
  | { ask: 'undo' }
  /** Brings all that was kept to the disk. */
  | { ask: 'commit' }
  | { ask: 'close' };

export interface Answer<Row> {
  rows: Row[];
  changes?: bigint;
}

/** A failure crosses the threads as plain values. */
export interface Failure {
  name: string;
  message: string;
  /** SQLite's number for it. */
  errcode?: number;
}

export type Reply = Answer<unknown> | { failure: Failure };
