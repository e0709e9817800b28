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
const negations = [
  'not',
  'no',
  'isn t',
  'never',
  'ni',
  'nunca',
  'tampoco',
  'sin',
  'nada de',
  'without',
  'except',
  'excepto',
  'salvo',
  'stays',
  'stay',
  'remains',
  'sigue',
  'siga',
  'se queda',
  'se quede',
];

const yesOrNo = /^(?:si|yes|yep|yeah|y|claro|no|nope|vale|ok)(?= )/u;

/** Behind a yes or a no, these take half of it back. */
const hedges = [
  'but',
  'pero',
  'only',
  'solo',
  'solamente',
  'except',
  'excepto',
  'salvo',
  'unless',
  'depends',
  'depende',
  'partly',
  'half',
  'mitad',
  'a medias',
  'aunque',
  'although',
];

/** Whether it is a yes or a no that is half taken back: “yes, but only half”. */
export const isHedged = (typed: string): boolean => {
  const answer = fold(typed.slice(0, longestAnswer));
  return yesOrNo.test(answer) && hedges.some((word) => containsWords(answer, word));
};

const spoken = (answer: string, sayings: readonly Saying[]): Saying[] => {
  if (isHedged(answer) || negations.some((word) => containsWords(answer, word))) return [];
  const found = sayings.filter(({ folded }) => folded.length > 1 && containsWords(answer, folded));
  // "another CSP partner" also contains "partner": a saying inside a longer one that was found says nothing new.
  return found.filter(
    ({ folded }) => !found.some((other) => other.folded !== folded && containsWords(other.folded, folded)),
  );
};

const exactlySaid = (answer: string, sayings: readonly Saying[]): Saying[] => {
  const exact = sayings.filter(({ folded }) => folded === answer);
  return exact.length > 0 ? exact : nearest(answer, sayings);
};

const isNumber = (answer: string): boolean => /^\d{1,2}$/.test(answer);

/** Whether a typed answer is a number or one of the sayings, and nothing more; one with a typo too. */
export const isPlainAnswer = (typed: string, choices: readonly Choice[]): boolean => {
  const answer = fold(typed.slice(0, longestAnswer));
  return isNumber(answer) || exactlySaid(answer, sayingsOf(choices)).length > 0;
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
  const byNumber = isNumber(answer) ? offered[Number(answer) - 1] : undefined;
  if (byNumber !== undefined) return ok(byNumber.value);
  const sayings = sayingsOf([...offered, ...others]);
  const candidates = [exactlySaid(answer, sayings), spoken(answer, sayings)].find((found) => found.length > 0);
  if (candidates === undefined || answer === '') return failed({ near: [] });
  const value = onlyValue(candidates);
  return value === undefined ? failed({ near: [...new Set(candidates.map((saying) => saying.value))] }) : ok(value);
};
