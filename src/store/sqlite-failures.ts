import type { Failure } from './sqlite-messages.ts';
import { StoreUnavailable, StoreUnusable } from './store.ts';
import { NotOneRow } from './told.ts';

/** What SQLite said, with its number for the kind of failure. */
export class SqliteFailure extends Error {
  override name = 'SqliteFailure';
  readonly errcode: number;

  constructor(message: string, errcode: number) {
    super(message);
    this.errcode = errcode;
  }
}

export function errorOf({ name, message, errcode }: Failure): Error {
  if (errcode !== undefined) return new SqliteFailure(message, errcode);
  if (name === 'FileGone') return new StoreUnavailable('gone');
  if (name === 'NotOneRow') return new NotOneRow();
  return name === 'StoreUnusable' ? new StoreUnusable(message) : new Error(message);
}

/** Somebody deleted or replaced the file: what is written to the one that is open would be lost with this process. */
export class FileGone extends Error {
  override name = 'FileGone';
}

/** The low byte is the kind of failure, the rest a detail of it. */
export const kindOf = ({ errcode }: SqliteFailure): number => errcode & 0xff;

/** By SQLite's number: what passes by itself, or when somebody mends it, while the store stays open. */
const passing = new Map<number, StoreUnavailable['why']>([
  [5, 'busy'],
  [8, 'unwritable'],
  [10, 'unwritable'],
  [13, 'full'],
  [14, 'away'],
]);

export function nowUnavailable(error: unknown): unknown {
  if (!(error instanceof SqliteFailure)) return error;
  const why = passing.get(kindOf(error));
  return why === undefined ? error : new StoreUnavailable(why, { cause: error });
}
