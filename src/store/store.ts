import type { Kysely, Transaction } from 'kysely';

import type { Tables } from './tables.ts';

/** What may be asked of the store outside a change. */
export type Reading = Pick<Kysely<Tables>, 'selectFrom'>;

/** What may be done inside a change. */
export type Changing = Pick<Transaction<Tables>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>;

export interface Store {
  /** Sees what was committed before the question was asked. */
  reading: Reading;
  /**
   * Commits everything that `work` writes, or nothing if it throws. When the promise is fulfilled, the change is on
   * the disk. `work` sees no other change half-way. It awaits nothing but the tables it is given, and has no effect
   * elsewhere: every other change waits for it, and an engine may run it once more.
   */
  change<Kept>(work: (tables: Changing) => Promise<Kept>): Promise<Kept>;
  /** Lets the running change finish first. May be called twice. */
  close(): Promise<void>;
}

/** Why the store does not open: one line for the person who starts the bot. */
export class StoreUnusable extends Error {
  override name = 'StoreUnusable';
}
