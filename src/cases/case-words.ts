import type { Changing } from '../store/store.ts';
import { told } from '../store/told.ts';
import type { AuditEntry, Case } from './case.ts';
import { wordKey, wordsIn } from './search-words.ts';
import { placeOf } from './word-blocks.ts';

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
  await tables
    .insertInto('search_word')
    .values(sorted.map((word) => ({ tenant, word })))
    .onConflict((conflict) => conflict.columns(['tenant', 'word']).doNothing())
    .execute();
  const { block, column, bit } = placeOf(number);
  await tables
    .insertInto('word_block')
    .values(keysOf(tenant, sorted).map((word) => ({ word, block, [column]: bit })))
    .onConflict((conflict) =>
      conflict.columns(['word', 'block']).doUpdateSet((eb) => ({
        [column]: eb(eb.ref(`word_block.${column}`), '|', eb.ref(`excluded.${column}`)),
      })),
    )
    .execute();
}

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
