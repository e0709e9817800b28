import type { AliasableExpression } from 'kysely';

import type { Reading, Store } from '../store/store.ts';
import { pageOf } from './case-pages.ts';
import { casesOf } from './case-rows.ts';
import { wordKey, wordsIn } from './search-words.ts';
import { bitColumns, blockOf, casesInABlock, numbersIn, type BlockRow } from './word-blocks.ts';
import type { CasePage, NewestPage } from './service.ts';

const maxTerms = 8;
/** Shorter beginnings would stand for half the dictionary. */
const minBeginning = 3;
/** A beginning stands for the first of the words that begin so. */
const maxWordsOfBeginning = 50;
/** Counting further costs more than it tells. */
const common = 5000;
/** So many blocks of a word tell how full its blocks are. */
const sampled = 4;

/** Above every character that a word can hold. */
const last = '\u{10ffff}';

/** The keys of the words that one typed word stands for. */
type Term = readonly [number, ...number[]];
type Terms = readonly [Term, ...Term[]];

export async function searchCases(
  { reading: tables, engine }: Pick<Store, 'reading' | 'engine'>,
  tenant: string,
  page: NewestPage & { text: string },
): Promise<CasePage> {
  const terms = await termsOf(tables, tenant, page.text);
  if (terms === undefined) return { cases: [], more: false };
  const numbers = await newestWith(tables, await rarestFirst(tables, terms), { ...page, engine });
  if (numbers.length === 0) return { cases: [], more: false };
  const rows = await casesOf(tables, tenant)
    .where('case_record.number', 'in', numbers)
    .orderBy('case_record.number', 'desc')
    .execute();
  return pageOf(rows, page.limit);
}

/** Nothing when the text has no word, or one that no case has. */
async function termsOf(tables: Reading, tenant: string, text: string): Promise<Terms | undefined> {
  const words = wordsIn(text).slice(0, maxTerms);
  const beginning = words.at(-1);
  if (beginning === undefined) return undefined;
  const meant =
    Array.from(beginning).length >= minBeginning ? await beginningWith(tables, tenant, beginning) : [beginning];
  const [first, ...more] = meant.map((word) => wordKey(tenant, word));
  if (first === undefined) return undefined;
  const exact = words.slice(0, -1).map((word): Term => [wordKey(tenant, word)]);
  return [[first, ...more], ...exact];
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

/** The walk goes over the blocks of the first term and asks the others in their order: it is to meet the fewest. */
async function rarestFirst(tables: Reading, terms: Terms): Promise<Terms> {
  if (terms.length === 1) return terms;
  const counted = await Promise.all(terms.map(async (term) => ({ term, cases: await casesWith(tables, term) })));
  const [rarest = terms[0], ...others] = counted
    .toSorted((one, other) => one.cases - other.cases)
    .map(({ term }) => term);
  return [rarest, ...others];
}

/**
 * About how many cases have a term: by how many blocks it has, and how full a few of them are. Those of a beginning count
 * as full, because each of its words is a walk of its own.
 */
async function casesWith(tables: Reading, term: Term): Promise<number> {
  const rows = await someBlocks(tables, term).execute();
  const [first] = rows;
  if (first === undefined) return 0;
  if (term.length > 1) return first.blocks * casesInABlock;
  const cases = rows.reduce((sum, row) => sum + numbersIn(row).length, 0);
  return (first.blocks * cases) / rows.length;
}

/** Some blocks of a term, each with how many there are. */
export const someBlocks = (tables: Reading, term: Term) => {
  const some = tables.selectFrom('word_block').select('block').where('word', 'in', term).limit(common);
  return tables
    .selectFrom('word_block')
    .select(['block', ...bitColumns])
    .select(
      tables
        .selectFrom(some.as('found'))
        .select((eb) => eb.fn.countAll<number>().as('count'))
        .$asScalar()
        .as('blocks'),
    )
    .where('word', 'in', term)
    .limit(sampled);
};

/** The numbers of the newest cases that have all terms, newest first; one more than the page holds, if there is. */
async function newestWith(
  tables: Reading,
  terms: Terms,
  { before = Infinity, limit, engine }: NewestPage & Pick<Store, 'engine'>,
): Promise<number[]> {
  // A block has a row for each word that a beginning stands for: so many rows end at least one block.
  const most = limit + 1 + Math.max(...terms.map(({ length }) => length));
  const found: number[] = [];
  let from = before === Infinity ? undefined : blockOf(before);
  while (found.length <= limit) {
    const rows = await matches(tables, terms, { from, most, engine }).execute();
    const isMore = rows.length === most;
    const last = rows.at(-1)?.block;
    for (const block of blocksOf(rows)) {
      // The rows of the last block may go on.
      if (found.length > limit || (isMore && block[0]?.block === last)) break;
      found.push(...numbersOf(block).filter((number) => number < before));
    }
    if (!isMore) break;
    from = last;
  }
  return found.slice(0, limit + 1);
}

/** The rows, which are in order, by their block. */
const blocksOf = (rows: readonly BlockRow[]): BlockRow[][] => [...Map.groupBy(rows, ({ block }) => block).values()];

const numbersOf = (block: readonly BlockRow[]): number[] => {
  const [only] = block;
  if (block.length === 1 && only !== undefined) return numbersIn(only);
  return [...new Set(block.flatMap(numbersIn))].toSorted((first, second) => second - first);
};

interface Step {
  /** The newest block that is looked at. */
  from?: number | undefined;
  /** So many rows at most. */
  most: number;
  engine: Store['engine'];
}

/** Blocks in which some case has all terms, newest first, each row with the bits of such cases. */
export function matches(tables: Reading, [rarest, ...others]: Terms, { from, most, engine }: Step) {
  // One walk for each word, each in the order of its index: together they need no sorting of all that match.
  const walk = (key: number) => {
    const ofWord = tables
      .selectFrom('word_block')
      .select(['block', ...bitColumns])
      .where('word', '=', key);
    const blocks = from === undefined ? ofWord : ofWord.where('block', '<=', from);
    const share = engine === 'postgresql' ? sharedOnPostgres : sharedWith;
    const narrowed = others.reduce<Blocks>((left, term) => share(tables, left, term), blocks);
    const newest = tables.selectFrom(narrowed.as('blocks')).selectAll().orderBy('block', 'desc').limit(most);
    return tables.selectFrom(newest.as('walk')).selectAll();
  };
  const all = rarest.slice(1).reduce((walks, key) => walks.unionAll(walk(key)), walk(rarest[0]));
  return tables.selectFrom(all.as('found')).selectAll().orderBy('block', 'desc').limit(most);
}

type Blocks = AliasableExpression<BlockRow>;

const sharedWith = (tables: Reading, left: Blocks, term: Term) =>
  tables
    .selectFrom(left.as('left'))
    .innerJoin('word_block as right', (join) =>
      join.onRef('right.block', '=', 'left.block').on('right.word', 'in', term),
    )
    .select('left.block')
    .select((eb) => bitColumns.map((column) => eb(`left.${column}`, '&', eb.ref(`right.${column}`)).as(column)))
    .where((eb) =>
      eb.or(bitColumns.map((column) => eb(eb(`left.${column}`, '&', eb.ref(`right.${column}`)), '<>', 0))),
    );

/** PostgreSQL would work out for each word anew what the words before it share, in an order of its own. */
const sharedOnPostgres = (tables: Reading, left: Blocks, term: Term): Blocks =>
  term.length > 1
    ? sharedInTurn(tables, left, term)
    : sharedWith(tables, left, term).orderBy('left.block', 'desc').offset(0);

/** The same asked block by block, of a beginning: PostgreSQL would begin with its many words, whatever the others leave. */
const sharedInTurn = (tables: Reading, left: Blocks, term: Term): Blocks =>
  tables
    .selectFrom(left.as('left'))
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('word_block as one')
          .select(bitColumns.map((column) => `one.${column}` as const))
          .whereRef('one.block', '=', 'left.block')
          .where('one.word', 'in', term)
          .where((row) =>
            row.or(bitColumns.map((column) => row(row(`left.${column}`, '&', row.ref(`one.${column}`)), '<>', 0))),
          )
          .offset(0)
          .as('right'),
      (join) => join.onTrue(),
    )
    .select('left.block')
    .select((eb) => bitColumns.map((column) => eb(`left.${column}`, '&', eb.ref(`right.${column}`)).as(column)));
