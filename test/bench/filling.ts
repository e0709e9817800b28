import { bitColumns, blockOf, casesInABlock, placeOf } from '../../src/cases/word-blocks.ts';
import type { Tables } from '../../src/store/tables.ts';
import { benchTenant, filledCase, rowsOf, wordsOf, type FilledCase, type Row } from './filled-cases.ts';

type Table = keyof Tables;

const noBits = Object.fromEntries(bitColumns.map((column) => [column, 0]));
export type Filling = readonly [table: Table, rows: readonly Row[]];

/** All rows of so many cases, block by block, in the order of their numbers. */
export function* filling(cases: number): Generator<Filling> {
  const seen = new Set<string>();
  for (let from = 1; from <= cases; from = (blockOf(from) + 1) * casesInABlock) {
    const to = Math.min(cases, (blockOf(from) + 1) * casesInABlock - 1);
    yield* ofBlock(
      Array.from({ length: to - from + 1 }, (_, place) => filledCase(from + place)),
      seen,
    );
  }
  yield ['case_counter', [{ tenant: benchTenant, last_number: cases }]];
}

function* ofBlock(block: readonly FilledCase[], seen: Set<string>): Generator<Filling> {
  const rows = new Map<Table, Row[]>();
  for (const [table, row] of block.flatMap(rowsOf)) {
    const present = rows.get(table);
    if (present === undefined) rows.set(table, [row]);
    else present.push(row);
  }
  yield* rows;
  yield* ofWords(block, seen);
}

function* ofWords(block: readonly FilledCase[], seen: Set<string>): Generator<Filling> {
  const fresh: Row[] = [];
  const bits = new Map<number, Row>();
  for (const one of block) {
    const { block: number, column, bit } = placeOf(one.opened.number);
    for (const [word, key] of wordsOf(one)) {
      if (!seen.has(word)) fresh.push({ tenant: benchTenant, word });
      if (!word.startsWith('z')) seen.add(word);
      const row = bits.get(key) ?? { word: key, block: number, ...noBits };
      row[column] = Number(row[column]) + bit;
      bits.set(key, row);
    }
  }
  yield ['search_word', fresh];
  yield ['word_block', [...bits.values()]];
}
