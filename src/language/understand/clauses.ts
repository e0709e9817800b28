import type { Token } from './tokens.ts';

/** Where a word stands in the thoughts of a text. */
export interface Place {
  sentence: number;
  clause: number;
}

/** Words by which thoughts are told apart, of all languages. */
export interface ClauseWords {
  contrast: ReadonlySet<string>;
  and: ReadonlySet<string>;
  starts: ReadonlySet<string>;
  yesNo: ReadonlySet<string>;
}

/** Sentences and, within them, clauses; numbered through the text. */
export const placesOf = (tokens: readonly Token[], { contrast, and, starts }: ClauseWords): Place[] => {
  let sentence = -1;
  let clause = -1;
  return tokens.map(({ gap, word }, at) => {
    const next = tokens[at + 1];
    const isAnother = and.has(word) && next !== undefined && starts.has(next.word);
    if (gap === 'sentence') sentence += 1;
    if (gap !== 'none' || contrast.has(word) || isAnother) clause += 1;
    return { sentence, clause };
  });
};

/** The clauses that begin a thought of their own: a doubt told before them does not reach them. */
export const freshClauses = (
  tokens: readonly Token[],
  places: readonly Place[],
  { contrast, and, starts }: ClauseWords,
): Set<number> => {
  const fresh = new Set<number>();
  tokens.forEach(({ word }, at) => {
    const place = places[at];
    if (place === undefined || places[at - 1]?.clause === place.clause) return;
    const next = tokens[at + 1]?.word ?? '';
    if (contrast.has(word) || starts.has(word) || (and.has(word) && starts.has(next))) fresh.add(place.clause);
  });
  return fresh;
};
