import { failed, ok, type Result } from '../result.ts';
import { fold } from './fold.ts';
import { typosAllowed, typosBetween } from './typos.ts';

/** One of the answers a question takes, with every way to say it in any language. */
export interface Choice {
  value: string;
  /** Its labels and other ways to say it, as written. */
  says: readonly string[];
}

/** Longer answers are not read: no choice is that long, and cost must not grow with what is pasted. */
const longestAnswer = 80;

interface Saying {
  value: string;
  folded: string;
}

const sayingsOf = (choices: readonly Choice[]): Saying[] =>
  choices.flatMap(({ value, says }) => says.map((saying) => ({ value, folded: fold(saying) })));

const onlyValue = (sayings: readonly Saying[]): string | undefined => {
  const values = new Set(sayings.map(({ value }) => value));
  const [first] = values;
  return values.size === 1 ? first : undefined;
};

const nearest = (answer: string, sayings: readonly Saying[]): Saying[] => {
  const limit = typosAllowed(answer.length);
  if (limit === 0) return [];
  const measured = sayings
    .map((saying) => ({ saying, typos: typosBetween(answer, saying.folded, limit) }))
    .filter(({ typos, saying }) => typos <= Math.min(limit, typosAllowed(saying.folded.length)));
  const least = Math.min(...measured.map(({ typos }) => typos));
  return measured.filter(({ typos }) => typos === least).map(({ saying }) => saying);
};

const containsWords = (text: string, words: string): boolean => ` ${text} `.includes(` ${words} `);

/** Words that turn an answer round: such a sentence is asked again rather than guessed at. */
const negations = ['not', 'no', 'isn t', 'never', 'ni', 'nunca', 'tampoco', 'sin', 'without', 'except', 'excepto'];

const spoken = (answer: string, sayings: readonly Saying[]): Saying[] => {
  if (negations.some((word) => containsWords(answer, word))) return [];
  const found = sayings.filter(({ folded }) => folded.length > 1 && containsWords(answer, folded));
  // "another CSP partner" also contains "partner": a saying inside a longer one that was found says nothing new.
  return found.filter(
    ({ folded }) => !found.some((other) => other.folded !== folded && containsWords(other.folded, folded)),
  );
};

/**
 * Which choice a typed answer means: its number in the list (from 1), one of its sayings, one with a typo, or a sentence
 * that holds the sayings of exactly one choice. Fails, rather than guess, when none or several fit; `near` names the
 * values that came close, for the question to be asked again.
 */
export const understandAnswer = (
  typed: string,
  offered: readonly Choice[],
  others: readonly Choice[] = [],
): Result<string, { near: readonly string[] }> => {
  const answer = fold(typed.slice(0, longestAnswer));
  const byNumber = /^\d{1,2}$/.test(answer) ? offered[Number(answer) - 1] : undefined;
  if (byNumber !== undefined) return ok(byNumber.value);
  const sayings = sayingsOf([...offered, ...others]);
  const candidates = [
    sayings.filter(({ folded }) => folded === answer),
    nearest(answer, sayings),
    spoken(answer, sayings),
  ].find((found) => found.length > 0);
  if (candidates === undefined || answer === '') return failed({ near: [] });
  const value = onlyValue(candidates);
  return value === undefined ? failed({ near: [...new Set(candidates.map((saying) => saying.value))] }) : ok(value);
};
