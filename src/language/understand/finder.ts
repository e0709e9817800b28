import { firstWords, follow, needsOf, wordsIn, type Matching, type Pattern } from './pattern.ts';

/** Patterns found by the word they begin with. */
export interface Finder<Row> {
  add: (row: Row, pattern: Pattern) => void;
  /** Every row that fits the words from a place on. */
  at: (place: number, matching: Matching) => Found<Row>[];
  /** Every word of every pattern. */
  words: () => ReadonlySet<string>;
}

/** A row, and the places of the words in which it was found, in order; `at` is the place after the last. */
export interface Found<Row> {
  row: Row;
  used: readonly number[];
  at: number;
}

interface Entry<Row> {
  row: Row;
  pattern: Pattern;
  needs: readonly ReadonlySet<string>[];
}

const isPossible = ({ needs }: Entry<unknown>, { spoken, work }: Matching): boolean => {
  work.steps += 1;
  return needs.every((words) => [...words].some((word) => spoken.has(word)));
};

/** The rows whose words stand in a text at all, by the word they begin with; looked up once for each word of it. */
const possibleRows = <Row>(byWord: ReadonlyMap<string, Entry<Row>[]>) => {
  const looked = new WeakMap<ReadonlySet<string>, Map<string, Entry<Row>[]>>();
  return (word: string, matching: Matching): Entry<Row>[] => {
    const known = looked.get(matching.spoken) ?? new Map<string, Entry<Row>[]>();
    looked.set(matching.spoken, known);
    const possible = known.get(word) ?? (byWord.get(word) ?? []).filter((entry) => isPossible(entry, matching));
    known.set(word, possible);
    return possible;
  };
};

export const createFinder = <Row>(): Finder<Row> => {
  const byWord = new Map<string, Entry<Row>[]>();
  const words = new Set<string>();
  const possible = possibleRows(byWord);
  return {
    add: (row, pattern) => {
      const entry = { row, pattern, needs: needsOf(pattern) };
      for (const word of firstWords(pattern)) {
        const entries = byWord.get(word);
        if (entries === undefined) byWord.set(word, [entry]);
        else entries.push(entry);
      }
      for (const word of wordsIn(pattern)) words.add(word);
    },
    at: (place, matching) => {
      const word = matching.tokens[place]?.word;
      if (word === undefined) return [];
      return possible(word, matching).flatMap(({ row, pattern }) =>
        follow(pattern, { at: place, used: [] }, matching).map(({ at, used }) => ({ row, used, at })),
      );
    },
    words: () => words,
  };
};

/** The longest one that fits at a place. */
export const longestAt = <Row>(finder: Finder<Row>, place: number, matching: Matching): Found<Row> | undefined =>
  finder
    .at(place, matching)
    .reduce<Found<Row> | undefined>(
      (longest, found) => (longest === undefined || found.at > longest.at ? found : longest),
      undefined,
    );

/** Which rows leave words of theirs to which others. */
export interface Sharing<Row> {
  lends: (row: Row) => boolean;
  borrows: (row: Row) => boolean;
}

/** All that is found in a text, no word read twice but by those that share: more words go before fewer. */
export const findAll = <Row>(
  finders: readonly Finder<Row>[],
  { lends, borrows }: Sharing<Row>,
  matching: Matching,
): Found<Row>[] => {
  const candidates = matching.tokens.flatMap((_, place) => finders.flatMap((finder) => finder.at(place, matching)));
  const taken = new Map<number, 'lent' | 'kept'>();
  const found = candidates
    .toSorted((one, other) => other.used.length - one.used.length)
    .filter(({ row, used }) => {
      const isFree = (place: number) => !taken.has(place) || (borrows(row) && taken.get(place) === 'lent');
      if (!used.every(isFree)) return false;
      for (const place of used) taken.set(place, lends(row) && !taken.has(place) ? 'lent' : 'kept');
      return true;
    });
  return found.toSorted((one, other) => (one.used[0] ?? 0) - (other.used[0] ?? 0));
};
