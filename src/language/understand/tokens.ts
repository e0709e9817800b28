import { tidy } from '../fold.ts';

/** What stands between a word and the one before it. */
export type Gap = 'none' | 'clause' | 'sentence';

/** One word of a text, with where it stands there. */
export interface Token {
  /** For comparing: lower case, no accents; a typo is put right. `@date` stands for a whole date. */
  word: string;
  start: number;
  end: number;
  gap: Gap;
  isCapital: boolean;
  /** It closes a question. */
  isAsked: boolean;
  /** It opens a question, as Spanish marks it. */
  opensQuestion: boolean;
  /** What an `@date` says, where it says one day; `isYearless` when the year is ours. */
  date?: { day: string; isYearless: boolean };
}

/** More is not read: what a subscription is about is said in less. */
const mostCharacters = 2_000;
/** More words than this stand in so few characters only where no sentence is meant. */
const mostWords = 400;

/** The text that is read: well-formed, without what cannot be seen, its lines kept apart. */
export const legible = (text: string): string =>
  text
    .slice(0, mostCharacters)
    .toWellFormed()
    .replace(/[´`]/gu, "'")
    .split(/[\n\r\u2028\u2029]/u)
    .map(tidy)
    .join('\n')
    .slice(0, mostCharacters)
    .toWellFormed();

const bare = (word: string): string => word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');

interface Piece {
  word: string;
  start: number;
  end: number;
}

/** "isn't" is one word, "we're" and "Contoso's" are two. */
const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’‘`´ʼ]\p{L}+)?/gu)].flatMap(({ 0: written, index: start }) => {
    const [word = '', ending] = bare(written).split(/['’‘`´ʼ]/u);
    if (ending === undefined) return { word, start, end: start + written.length };
    if (ending === 't') return { word: `${word}t`, start, end: start + written.length };
    const at = start + written.search(/['’‘`´ʼ]/u);
    return [
      { word, start, end: at },
      { word: ending, start: at, end: start + written.length },
    ];
  });

/** The words of a text as they are compared. */
export const wordsOf = (text: string): string[] => piecesOf(text).map(({ word }) => word);

const gapOf = (between: string): Gap => {
  if (/[!?;\n¿¡]|\.(?=\s|$|\.)/u.test(between)) return 'sentence';
  return /[,()[\]{}–—|•]|:(?=\s|$)|\s-+\s|\s\*/u.test(between) ? 'clause' : 'none';
};

/** The words of a text that is `legible` already. */
export const tokensOf = (text: string): Token[] => {
  const pieces = piecesOf(text).slice(0, mostWords);
  return pieces.map(({ word, start, end }, index) => {
    const before = text.slice(pieces[index - 1]?.end ?? 0, start);
    const after = text.slice(end, pieces[index + 1]?.start ?? text.length);
    return {
      word,
      start,
      end,
      gap: index === 0 ? 'sentence' : gapOf(before),
      isCapital: /^\p{Lu}/u.test(text.slice(start, end)),
      isAsked: after.includes('?'),
      opensQuestion: before.includes('¿'),
    };
  });
};
