import { typosBetween } from '../typos.ts';

/** Shorter words must be exact: nearly every short word is one letter away from another. */
const shortestWithTypo = 5;
const longestWord = 24;

/** Every word that is left when one letter is dropped. */
const shorter = (word: string): string[] => Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));

/** Puts a typo right: one letter too many, too few, wrong, or swapped with its neighbor. */
export interface Vocabulary {
  /** Whether it is a word of either kind. */
  has: (word: string) => boolean;
  /** The one known word that was meant; the word itself when it is known, or nobody can tell. */
  corrected: (word: string) => string;
}

/**
 * Puts typos right to the words of `meant`. Words of `others` are words of their own and stay. Looked up by what is left
 * without a letter, so that the size of the vocabulary costs nothing.
 */
export const createVocabulary = (meant: Iterable<string>, others: ReadonlySet<string>): Vocabulary => {
  const words = new Set(meant);
  const near = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortestWithTypo || /\d/.test(word)) continue;
    for (const rest of [word, ...shorter(word)]) near.set(rest, [...(near.get(rest) ?? []), word]);
  }
  const corrected = (word: string): string => {
    const isAsItIs = words.has(word) || others.has(word) || /\d/.test(word);
    if (isAsItIs || word.length < shortestWithTypo || word.length > longestWord) return word;
    const candidates = new Set([word, ...shorter(word)].flatMap((rest) => near.get(rest) ?? []));
    const [nearest, ...more] = [...candidates].filter((candidate) => typosBetween(word, candidate, 1) === 1);
    return nearest === undefined || more.length > 0 ? word : nearest;
  };
  return { has: (word) => words.has(word) || others.has(word), corrected };
};
