import type { Kysely, Transaction } from 'kysely';

import type { Tables } from './tables.ts';

/** What may be asked of the store outside a change. */
export type Reading = Pick<Kysely<Tables>, 'selectFrom' | 'executeQuery' | 'getExecutor'>;

/** What may be done inside a change. */
export type Changing = Pick<
  Transaction<Tables>,
  'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom' | 'executeQuery' | 'getExecutor'
>;

export interface Store {
  /** What keeps the records: what only one of them can do has to be asked of that one. */
  engine: 'sqlite' | 'postgresql';
  /**
   * Sees what was committed before the question was asked.
   *
   * @throws {StoreUnavailable} when the engine cannot answer now.
   */
  reading: Reading;
  /**
   * Commits everything that `work` writes, or nothing if it throws. When the promise is fulfilled, the change is on
   * the disk. `work` sees no other change half-way. It awaits nothing but the tables it is given, and has no effect
   * elsewhere: every other change may wait for it, and an engine may run it once more. A statement that failed fails the
   * change, whatever `work` makes of it.
   *
   * @throws {StoreUnavailable} when the engine cannot keep it now.
   */
  change<Kept>(work: (tables: Changing) => Promise<Kept>): Promise<Kept>;
  /** Lets the running change finish first. May be called twice. */
  close(): Promise<void>;
}

/** Why the store does not open: one line for the person who starts the bot. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable';
}

/** Why an open store cannot serve now, in words that are true for whoever asked. */
const unavailable = {
  away: 'The database cannot be reached now. Nothing was saved.',
  busy: 'The database took too long. Nothing was saved.',
  full: 'The disk of the database is full. Nothing was saved.',
  gone: 'The file of the database is no longer where it was opened. Nothing was saved.',
  unwritable: 'The database cannot be written to now. Nothing was saved.',
  unknown: 'The database went away while it saved. Whether it did is not known: look again before you repeat it.',
} as const;

/** Expected to pass: the store stays open and serves again by itself. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable';
  readonly why: keyof typeof unavailable;

  constructor(why: keyof typeof unavailable, cause?: { cause: unknown }) {
    super(unavailable[why], cause);
    this.why = why;
  }
}

/** When the engine goes away between the commit and its answer, nobody knows which came first. */
export function commitIsUnknown(error: unknown): never {
  throw error instanceof StoreUnavailable && error.why === 'away'
    ? new StoreUnavailable('unknown', { cause: error.cause })
    : error;
}

/** On one engine such a transaction is lost at its commit, on the other it would be kept in part. */
export const changeRefused = (): Error =>
  new Error('A statement of this change failed, so that nothing of it is kept.');
