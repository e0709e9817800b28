import { randomUUID } from 'node:crypto';

import type { Insertable } from 'kysely';
import { z } from 'zod';

import type { Clock } from '../clock.ts';
import { prepare } from './prepared.ts';
import type { Changing, Reading, Store } from './store.ts';
import type { Tables } from './tables.ts';
import { NotOneRow, toldOfOneRow } from './told.ts';

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
  /** As `write`, one item. Answers the `eTag` by which it can be replaced without being read. */
  put(key: string, item: unknown): Promise<string>;
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
  /** All or none; answers their eTags, in the order of the keys. */
  const keep = async (keys: readonly string[], changes: Record<string, unknown>): Promise<string[]> => {
    const at = clock.now().toISOString();
    try {
      return await store.change(async (tables) => {
        const etags: string[] = [];
        for (const key of keys) etags.push(await write(tables, { key, at }, Item.parse(changes[key])));
        return etags;
      });
    } catch (error) {
      if (!(error instanceof NotOneRow)) throw error;
      const present = new Map((await rowsOf([...keys])).map(({ key, etag }) => [key, etag]));
      const isChanged = (key: string) => !isAsExpected(present.get(key), Item.parse(changes[key]).eTag);
      throw new StateConflict(keys.find(isChanged) ?? keys[0] ?? '');
    }
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
      await keep(keys, changes);
    },

    async put(key, item) {
      const [etag = ''] = await keep([key], { [key]: item });
      return etag;
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
    .withPlugin(toldOfOneRow),
);

const next = prepare((tables: Changing, { key, before, ...item }: StateRow & { before: string }) =>
  tables.updateTable('bot_state').set(item).where('key', '=', key).where('etag', '=', before).withPlugin(toldOfOneRow),
);

type ETag = z.infer<typeof Item>['eTag'];

/** Whatever is there is replaced. */
const isAny = (eTag: ETag): eTag is null | undefined | '' | '*' =>
  eTag === undefined || eTag === null || eTag === '' || eTag === '*';

const isAsExpected = (present: string | undefined, eTag: ETag): boolean =>
  isAny(eTag) || present === (eTag === notThere ? undefined : eTag);

/** By what has to be there before. Answers the new eTag. */
async function write(
  tables: Changing,
  { key, at }: { key: string; at: string },
  { eTag, ...item }: z.infer<typeof Item>,
): Promise<string> {
  // Never the same twice: a counter would begin again after a delete, and let an old eTag pass.
  const etag = randomUUID();
  const row = { key, etag, doc: JSON.stringify(item), changed_at: at };
  if (isAny(eTag)) await anyhow(tables, row);
  else if (eTag === notThere) await first(tables, row);
  else await next(tables, { ...row, before: eTag });
  return etag;
}
