import type { Reading } from '../store/store.ts';
import { pageOf } from './case-pages.ts';
import { casesOf } from './case-rows.ts';
import { wordKey, wordsIn } from './search-words.ts';
import type { CasePage, NewestPage } from './service.ts';

const maxTerms = 8;
/** Shorter beginnings would stand for half the dictionary. */
const minBeginning = 3;
/** A beginning stands for the first of the words that begin so. */
const maxWordsOfBeginning = 50;
/** Counting further costs more than it tells. */
const common = 1000;

/** Above every character that a word can hold. */
const last = '\u{10ffff}';

/** The keys of the words that one typed word stands for. */
type Term = readonly number[];

export async function searchCases(
  tables: Reading,
  tenant: string,
  page: NewestPage & { text: string },
): Promise<CasePage> {
  const terms = await termsOf(tables, tenant, page.text);
  if (terms === undefined) return { cases: [], more: false };
  const found = await matches(tables, await rarestFirst(tables, terms), page).execute();
  if (found.length === 0) return { cases: [], more: false };
  const numbers = found.map(({ number }) => number);
  const rows = await casesOf(tables, tenant)
    .where('case_record.number', 'in', numbers)
    .orderBy('case_record.number', 'desc')
    .execute();
  return pageOf(rows, page.limit);
}

/** Nothing when the text has no word, or one that no case has. */
async function termsOf(tables: Reading, tenant: string, text: string): Promise<[Term, ...Term[]] | undefined> {
  const words = wordsIn(text).slice(0, maxTerms);
  const beginning = words.at(-1);
  if (beginning === undefined) return undefined;
  const meant =
    Array.from(beginning).length >= minBeginning ? await beginningWith(tables, tenant, beginning) : [beginning];
  if (meant.length === 0) return undefined;
  const exact = words.slice(0, -1).map((word): Term => [wordKey(tenant, word)]);
  return [meant.map((word) => wordKey(tenant, word)), ...exact];
}

export const dictionary = (tables: Reading, tenant: string, beginning: string) =>
  tables
    .selectFrom('search_word')
    .select('word')
    .where('tenant', '=', tenant)
    .where('word', '>=', beginning)
    .where('word', '<', `${beginning}${last}`)
    .orderBy('word')
    .limit(maxWordsOfBeginning);

async function beginningWith(tables: Reading, tenant: string, beginning: string): Promise<string[]> {
  return (await dictionary(tables, tenant, beginning).execute()).map(({ word }) => word);
}

/** The walk goes over the cases of the first term, so that it is to be the one with the fewest. */
async function rarestFirst(tables: Reading, terms: [Term, ...Term[]]): Promise<[Term, ...Term[]]> {
  if (terms.length === 1) return terms;
  const [first, ...rest] = terms;
  const counted: [{ term: Term; count: number }, ...{ term: Term; count: number }[]] = [
    { term: first, count: await countCases(tables, first) },
  ];
  for (const term of rest) counted.push({ term, count: await countCases(tables, term) });
  const [rarest, ...others] = counted;
  const best = others.reduce((fewest, next) => (next.count < fewest.count ? next : fewest), rarest);
  return [best.term, ...terms.filter((term) => term !== best.term)];
}

async function countCases(tables: Reading, term: Term): Promise<number> {
  const some = tables.selectFrom('case_word').select('number').where('word', 'in', term).limit(common);
  const { count } = await tables
    .selectFrom(some.as('some'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** The numbers of the cases that have all terms, newest first. */
export function matches(tables: Reading, terms: readonly [Term, ...Term[]], { before, limit }: NewestPage) {
  const [[firstKey, ...otherKeys], ...others] = terms;
  if (firstKey === undefined) throw new Error('A term without a word');
  // One walk for each word, each in the order of its index: together they need no sorting of all that match.
  const walk = (key: number) => {
    let query = tables
      .selectFrom('case_word')
      .select('case_word.number')
      .where('case_word.word', '=', key)
      .orderBy('case_word.number', 'desc')
      .limit(limit + 1);
    if (before !== undefined) query = query.where('case_word.number', '<', before);
    for (const term of others) {
      query = query.where((eb) =>
        eb.exists(
          eb
            .selectFrom('case_word as other')
            .select('other.number')
            .where('other.word', 'in', term)
            .whereRef('other.number', '=', 'case_word.number'),
        ),
      );
    }
    return tables.selectFrom(query.as('walk')).select('walk.number');
  };
  const all = otherKeys.reduce((walks, key) => walks.union(walk(key)), walk(firstKey));
  return tables
    .selectFrom(all.as('found'))
    .select('found.number')
    .orderBy('found.number', 'desc')
    .limit(limit + 1);
}
