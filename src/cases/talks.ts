import type { Reading, Store } from '../store/store.ts';

const keysInAStep = 1000;

/** Keys of the bot's memory name whose it is between slashes: the tenant, the place and the person. */
export const isOf =
  (...names: readonly string[]) =>
  ({ key }: { key: string }): boolean => {
    const parts = key.split('/');
    return names.every((name) => parts.includes(name));
  };

export interface TalkRow {
  key: string;
  changed_at: string;
}

/** The talks that `wanted` picks, some at a time. */
export async function* talksIn(tables: Reading, wanted: (row: TalkRow) => boolean): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const rows = await tables
      .selectFrom('bot_state')
      .select(['key', 'changed_at'])
      .where('key', '>', after)
      .orderBy('key')
      .limit(keysInAStep)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.key;
    const keys = rows.filter(wanted).map(({ key }) => key);
    if (keys.length > 0) yield keys;
  }
}

/** How many there were. */
export async function deleteTalks(store: Store, wanted: (row: TalkRow) => boolean): Promise<number> {
  let deleted = 0;
  for await (const keys of talksIn(store.reading, wanted)) {
    await store.change((tables) => tables.deleteFrom('bot_state').where('key', 'in', keys).execute());
    deleted += keys.length;
  }
  return deleted;
}
