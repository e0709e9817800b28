import { randomUUID } from 'node:crypto';

import type { Insertable } from 'kysely';
import { z } from 'zod';

import type { Clock } from '../clock.ts';
import { prepare } from './prepared.ts';
import type { Changing, Reading, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** Somebody else wrote the state since it was read. */
export class StateConflict extends Error {
  override name = 'StateConflict';
  readonly key: string;

  constructor(key: string) {
    super('The state of this conversation or person changed since it was read.');
    this.key = key;
  }
}

/** The `eTag` of a state that was looked for and not found: it is written only while there still is none. */
export const notThere = 'not-there';

/** Where the bot keeps what it remembers between turns; botbuilder's `Storage` by shape. */
export interface BotState {
  /** Only keys that exist are in the answer, each with the `eTag` it was read with. */
  read(keys: string[]): Promise<Record<string, unknown>>;
  /**
   * All keys or none. An item with an `eTag` replaces exactly the state it was read from, and with
   * `notThere` none; without one, or with `*`, whatever is there.
   *
   * @throws {StateConflict} when a state is not the one that was read.
   */
  write(changes: Record<string, unknown>): Promise<void>;
  /** Keys that do not exist are deleted already. */
  delete(keys: string[]): Promise<void>;
}

const Item = z.looseObject({ eTag: z.string().nullish() });
const Doc = z.record(z.string(), z.unknown());

const oneState = prepare((tables: Reading, { key }: { key: string }) =>
  tables.selectFrom('bot_state').selectAll().where('key', '=', key),
);

export function createBotState(store: Store, clock: Clock): BotState {
  const rowsOf = async ([key, ...others]: string[]) => {
    if (key === undefined) return [];
    if (others.length === 0) return (await oneState(store.reading, { key })).rows;
    return store.reading
      .selectFrom('bot_state')
      .selectAll()
      .where('key', 'in', [key, ...others])
      .execute();
  };
  return {
    async read(keys) {
      const rows = await rowsOf(keys);
      return Object.fromEntries(rows.map(({ key, etag, doc }) => [key, { ...Doc.parse(JSON.parse(doc)), eTag: etag }]));
    },

    async write(changes) {
      // In one order for everybody, so that two writers never wait for each other.
      const keys = Object.keys(changes).sort();
      if (keys.length === 0) return;
      await store.change(async (tables) => {
        for (const key of keys) await write(tables, { key, at: clock.now() }, Item.parse(changes[key]));
      });
    },

    async delete(keys) {
      if (keys.length === 0) return;
      await store.change((tables) => tables.deleteFrom('bot_state').where('key', 'in', keys).execute());
    },
  };
}

type StateRow = Insertable<Tables['bot_state']>;

const anyhow = prepare((tables: Changing, { key, ...item }: StateRow) =>
  tables
    .insertInto('bot_state')
    .values({ key, ...item })
    .onConflict((conflict) => conflict.column('key').doUpdateSet(item)),
);

const first = prepare((tables: Changing, row: StateRow) =>
  tables
    .insertInto('bot_state')
    .values(row)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('key'),
);

const next = prepare((tables: Changing, { key, before, ...item }: StateRow & { before: string }) =>
  tables.updateTable('bot_state').set(item).where('key', '=', key).where('etag', '=', before),
);

/** By what has to be there before. */
async function write(
  tables: Changing,
  { key, at }: { key: string; at: Date },
  { eTag, ...item }: z.infer<typeof Item>,
): Promise<void> {
  // Never the same twice: a counter would begin again after a delete, and let an old eTag pass.
  const row = { key, etag: randomUUID(), doc: JSON.stringify(item), changed_at: at.toISOString() };
  if (eTag === undefined || eTag === null || eTag === '' || eTag === '*') await anyhow(tables, row);
  else if (eTag === notThere) {
    const { rows } = await first(tables, row);
    if (rows.length === 0) throw new StateConflict(key);
  } else {
    const { numAffectedRows } = await next(tables, { ...row, before: eTag });
    if (numAffectedRows !== 1n) throw new StateConflict(key);
  }
}
