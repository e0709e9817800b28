import type { Changing } from '../store/store.ts';
import type { AuditEntry, Case } from './case.ts';
import { wordKey, wordsIn } from './search-words.ts';

const nameWords = ({ advice, subscription }: Case): string[] =>
  wordsIn(advice.customer, subscription?.id, subscription?.product);

const noteWords = ({ outcome, note }: Case): string[] => wordsIn(outcome?.note, note?.text);

const allWords = (one: Case): string[] => [...new Set([...nameWords(one), ...noteWords(one)])];

interface WordChange {
  before: Case | undefined;
  after: Case;
  /** The case's history. */
  earlier: () => Promise<AuditEntry[]>;
}

/** Makes the case found by its words of now and of every note it ever had. */
export async function indexWords(tables: Changing, tenant: string, change: WordChange): Promise<void> {
  const { before, after } = change;
  const known = new Set(before === undefined ? [] : allWords(before));
  await addWords(tables, tenant, { number: after.number, words: allWords(after).filter((word) => !known.has(word)) });
  const gone = before === undefined ? [] : wordsGone(before, after);
  if (gone.length === 0) return;
  const noted = new Set((await change.earlier()).flatMap((entry) => noteWords(entry.after)));
  await removeWords(tables, tenant, { number: after.number, words: gone.filter((word) => !noted.has(word)) });
}

function wordsGone(before: Case, after: Case): string[] {
  const present = new Set(allWords(after));
  return nameWords(before).filter((word) => !present.has(word));
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
  await tables
    .insertInto('case_word')
    .values(sorted.map((word) => ({ word: wordKey(tenant, word), number })))
    .onConflict((conflict) => conflict.columns(['word', 'number']).doNothing())
    .execute();
}

async function removeWords(tables: Changing, tenant: string, { number, words }: WordsOfCase): Promise<void> {
  if (words.length === 0) return;
  const keys = words.map((word) => wordKey(tenant, word));
  await tables.deleteFrom('case_word').where('word', 'in', keys).where('number', '=', number).execute();
}
