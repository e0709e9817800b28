import { failed, ok, type Result } from '../../result.ts';
import { wordsOf, type Token } from './tokens.ts';

/**
 * How the lexicon writes what people say: words, `(one|other)`, `[may be left out]`, `{group}`, `…` for up to three words
 * of anything, `^word` for a word written as a name, `@date` for a date, `@name` for somebody's name.
 */
export type Pattern = readonly Part[];

type Part =
  | { kind: 'word'; word: string; isName: boolean }
  | { kind: 'gap' }
  | { kind: 'ways'; words: ReadonlySet<string>; ways: readonly Pattern[]; isOptional: boolean };

export type Groups = ReadonlyMap<string, Pattern>;

const widestGap = 3;
const closing = new Map([
  ['(', ')'],
  ['[', ']'],
]);

const waysOf = (ways: readonly Pattern[], isOptional: boolean): Part => {
  const words = new Set<string>();
  const others: Pattern[] = [];
  for (const way of ways) {
    const [only] = way;
    if (way.length === 1 && only?.kind === 'word' && !only.isName) words.add(only.word);
    else if (way.length === 1 && only?.kind === 'ways' && !only.isOptional) {
      for (const word of only.words) words.add(word);
      others.push(...only.ways);
    } else others.push(way);
  }
  return { kind: 'ways', words, ways: others, isOptional };
};

const plainWords = (written: string): Part[] => {
  if (written === '@date' || written === '@name') return [{ kind: 'word', word: written, isName: false }];
  const isName = written.startsWith('^');
  return wordsOf(written).map((word) => ({ kind: 'word', word, isName }));
};

/** Reads one pattern; a fault in it is told in words. */
export const readPattern = (written: string, groups: Groups): Result<Pattern, string> => {
  const symbols = written.match(/[…()[\]|]|\{[^}]*\}?|[^\s…()[\]{}|]+/gu) ?? [];
  let at = 0;
  let problem: string | undefined;
  const group = (name: string): Part[] => {
    const pattern = groups.get(name);
    if (pattern === undefined) problem ??= `no such group above: {${name}}`;
    return [...(pattern ?? [])];
  };
  const ways = (end: string | undefined): Pattern[] => {
    const all: Part[][] = [[]];
    for (; at < symbols.length && symbols[at] !== end; at += 1) {
      const symbol = symbols[at] ?? '';
      const close = closing.get(symbol);
      if (symbol === '|') all.push([]);
      else all.at(-1)?.push(...(close === undefined ? single(symbol) : inside(close)));
    }
    if (end !== undefined && symbols[at] !== end) problem ??= `expected ${end}`;
    return all;
  };
  const inside = (close: string): Part[] => {
    at += 1;
    return [waysOf(ways(close), close === ']')];
  };
  const single = (symbol: string): Part[] => {
    if (symbol === '…') return [{ kind: 'gap' }];
    if (symbol.startsWith('{')) return group(symbol.slice(1, -1));
    const words = plainWords(symbol);
    if (words.length === 0 || ')]'.includes(symbol)) problem ??= `expected words in place of ${symbol}`;
    return words;
  };
  const all = ways(undefined);
  const [only = []] = all;
  return problem === undefined ? ok(all.length === 1 ? only : [waysOf(all, false)]) : failed(problem);
};

const partWords = (part: Part): readonly string[] => {
  if (part.kind === 'word') return [part.word];
  return part.kind === 'gap' ? [] : [...part.words, ...part.ways.flatMap((way) => way.flatMap(partWords))];
};

/** Every word that stands in a pattern. */
export const wordsIn = (pattern: Pattern): readonly string[] => pattern.flatMap(partWords);

/** The words that a pattern may begin with; none when it may be empty or begin with anything. */
export const firstWords = (pattern: Pattern): ReadonlySet<string> => {
  const first = new Set<string>();
  for (const part of pattern) {
    if (part.kind === 'gap') return new Set();
    if (part.kind === 'word') return first.add(part.word);
    for (const word of part.words) first.add(word);
    for (const way of part.ways) for (const word of firstWords(way)) first.add(word);
    if (!part.isOptional) return first;
  }
  return new Set();
};

const smallest = (sets: readonly ReadonlySet<string>[]): ReadonlySet<string> =>
  sets.reduce((least, set) => (set.size < least.size ? set : least));

/** For each part that cannot be left out: words of which a text must hold one. */
export const needsOf = (pattern: Pattern): ReadonlySet<string>[] =>
  pattern.flatMap((part): ReadonlySet<string>[] => {
    if (part.kind === 'word') return [new Set([part.word])];
    if (part.kind === 'gap' || part.isOptional) return [];
    const needs = part.ways.map(needsOf);
    if (needs.some((sets) => sets.length === 0)) return [];
    return [new Set([...part.words, ...needs.flatMap((sets) => [...smallest(sets)])])];
  });

/** Words that a pattern was found in: their places in the text, and the place after the last. */
export interface Path {
  at: number;
  used: readonly number[];
}

/** What matching may use: the words, those no gap reaches over, and a count of the work done. */
export interface Matching {
  tokens: readonly Token[];
  /** Every word of the text once. */
  spoken: ReadonlySet<string>;
  isBarrier: (word: string) => boolean;
  work: { steps: number };
}

const take = (path: Path): Path => ({ at: path.at + 1, used: [...path.used, path.at] });

const byPlace = (paths: readonly Path[]): Path[] => {
  const places = new Map<number, Path>();
  for (const path of paths) if (!places.has(path.at)) places.set(path.at, path);
  return [...places.values()];
};

const reaches = (token: Token | undefined, path: Path): token is Token =>
  token !== undefined && (path.used.length === 0 || token.gap === 'none');

const overGap = (path: Path, { tokens, isBarrier }: Matching): Path[] => {
  const paths = [path];
  for (let skipped = 0; skipped < widestGap; skipped += 1) {
    const token = tokens[path.at + skipped];
    if (!reaches(token, path) || isBarrier(token.word)) break;
    paths.push({ at: path.at + skipped + 1, used: path.used });
  }
  return paths;
};

const overPart = (part: Part, path: Path, matching: Matching): Path[] => {
  matching.work.steps += 1;
  if (part.kind === 'gap') return overGap(path, matching);
  const token = matching.tokens[path.at];
  if (part.kind === 'word') {
    const fits = reaches(token, path) && token.word === part.word;
    return fits && (!part.isName || (token.isCapital && token.gap !== 'sentence')) ? [take(path)] : [];
  }
  const found = part.ways.flatMap((way) => follow(way, path, matching));
  if (reaches(token, path) && part.words.has(token.word)) found.unshift(take(path));
  return part.isOptional ? [...found, path] : found;
};

/** Every way in which a pattern fits the words from a place on, one for each place where it ends. */
export const follow = (pattern: Pattern, from: Path, matching: Matching): Path[] => {
  let paths = [from];
  for (const part of pattern) {
    paths = byPlace(paths.flatMap((path) => overPart(part, path, matching)));
    if (paths.length === 0) return [];
  }
  return paths;
};
