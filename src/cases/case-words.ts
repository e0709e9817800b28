import type { Insertable } from 'kysely';

import { prepareRows } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { told } from '../store/told.ts';
import type { AuditEntry, Case } from './case.ts';
import { wordKey, wordsIn } from './search-words.ts';
import { bitColumns, placeOf } from './word-blocks.ts';

const nameWords = ({ advice, subscription }: Case): string[] =>
  wordsIn(advice.customer, subscription?.id, subscription?.product);

const noteWords = ({ outcome, note }: Case): string[] => wordsIn(outcome?.note, note?.text);

const wordsOf = (one: Case | undefined): { names: readonly string[]; all: ReadonlySet<string> } => {
  if (one === undefined) return { names: [], all: new Set() };
  const names = nameWords(one);
  return { names, all: new Set([...names, ...noteWords(one)]) };
};

interface WordChange {
  before: Case | undefined;
  after: Case;
  /** The case's history. */
  earlier: () => Promise<AuditEntry[]>;
}

/** Makes the case found by its words of now and of every note it ever had. */
export async function indexWords(tables: Changing, tenant: string, change: WordChange): Promise<void> {
  const { number } = change.after;
  const [before, after] = [wordsOf(change.before), wordsOf(change.after)];
  await addWords(tables, tenant, { number, words: [...after.all].filter((word) => !before.all.has(word)) });
  const gone = before.names.filter((word) => !after.all.has(word));
  if (gone.length === 0) return;
  const noted = new Set((await change.earlier()).flatMap((entry) => noteWords(entry.after)));
  await removeWords(tables, tenant, { number, words: gone.filter((word) => !noted.has(word)) });
}

interface WordsOfCase {
  number: number;
  words: readonly string[];
}

export async function addWords(tables: Changing, tenant: string, { number, words }: WordsOfCase): Promise<void> {
  if (words.length === 0) return;
  // In one order for everybody, so that two writers never wait for each other.
  const sorted = words.toSorted();
  await insertWords(
    tables,
    sorted.map((word) => ({ tenant, word })),
  );
  const { block, column, bit } = placeOf(number);
  await setBits(
    tables,
    keysOf(tenant, sorted).map((word) => ({ word, block, [column]: bit })),
  );
}

const insertWords = prepareRows((tables: Changing, rows: readonly Insertable<Tables['search_word']>[]) =>
  tables
    .insertInto('search_word')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant', 'word']).doNothing()),
);

/** Rows with one and the same column of bits. */
const setBits = prepareRows((tables: Changing, rows: readonly Insertable<Tables['word_block']>[]) =>
  tables
    .insertInto('word_block')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['word', 'block'])
        .doUpdateSet((eb) =>
          Object.fromEntries(
            bitColumns
              .filter((column) => rows[0] !== undefined && column in rows[0])
              .map((column) => [column, eb(eb.ref(`word_block.${column}`), '|', eb.ref(`excluded.${column}`))]),
          ),
        ),
    ),
);

/** Two words that share a key are one to the engines. */
const keysOf = (tenant: string, words: readonly string[]): number[] => [
  ...new Set(words.map((word) => wordKey(tenant, word))),
];

async function removeWords(tables: Changing, tenant: string, { number, words }: WordsOfCase): Promise<void> {
  if (words.length === 0) return;
  const { block, column, bit } = placeOf(number);
  await tables
    .updateTable('word_block')
    .set((eb) => ({ [column]: eb(column, '-', eb(column, '&', bit)) }))
    .where('word', 'in', keysOf(tenant, words))
    .where('block', '=', block)
    .withPlugin(told)
    .execute();
}
