import { readTypedDate } from '../typed-date.ts';
import { longestAt, type Finder } from './finder.ts';
import type { Matching } from './pattern.ts';
import type { Token } from './tokens.ts';

const mostWords = 5;
const yearsTried = 8;

type Day = Token['date'];
/** A day, or that it is one nobody can tell. */
type SpokenDay = { day: Day };

const dayAndMonth = /^(?:\d{1,2}(?:st|nd|rd|th|o)?(?: de| of)? [\p{L}.]+|\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?)$/iu;
const numbersOnly = /^\d{1,2}[-/.]\d{1,2}([-/.]\d{1,4})?$/;
const twoNumbers = /^(\d{1,2})[-/.](\d{1,2})$/;

const inYear = (written: string, year: number): string => {
  const numbers = twoNumbers.exec(written);
  return numbers === null ? `${written} ${year}` : `${numbers[1] ?? ''}/${numbers[2] ?? ''}/${year}`;
};

/** A day and a month without a year are the next such day after the date the text is said on. */
const nextSuchDay = (written: string, asOf: string): SpokenDay | undefined => {
  const thisYear = Number(asOf.slice(0, 4));
  let isDate = false;
  for (let year = thisYear; year <= thisYear + yearsTried; year += 1) {
    const read = readTypedDate(inYear(written, year));
    if (read.ok && read.value > asOf) return { day: { day: read.value, isYearless: true } };
    isDate ||= read.ok || read.problem.kind !== 'not-a-date';
    if (!read.ok && read.problem.kind === 'ambiguous') break;
  }
  return isDate ? { day: undefined } : undefined;
};

const dayIn = (written: string, asOf: string): SpokenDay | undefined => {
  const read = readTypedDate(written);
  if (read.ok) return { day: { day: read.value, isYearless: false } };
  if (read.problem.kind !== 'not-a-date') return { day: undefined };
  if (dayAndMonth.test(written) || twoNumbers.test(written)) return nextSuchDay(written, asOf);
  return numbersOnly.test(written) ? { day: undefined } : undefined;
};

const mayBegin = (tokens: readonly Token[], at: number): boolean =>
  /^\d/.test(tokens[at]?.word ?? '') || /^\d/.test(tokens[at + 1]?.word ?? '');

/** The date written from a word on, the longest there is, and how many words it takes. */
const dateAt = (text: string, tokens: readonly Token[], at: number, asOf: string) => {
  const first = tokens[at];
  if (first === undefined || !mayBegin(tokens, at)) return undefined;
  for (let count = mostWords; count > 1; count -= 1) {
    const last = tokens[at + count - 1];
    if (last === undefined || tokens.slice(at + 1, at + count).some(({ gap }) => gap === 'sentence')) continue;
    const spoken = dayIn(text.slice(first.start, last.end), asOf);
    if (spoken === undefined) continue;
    // "14 March 27": a number right behind a day without a year is half a date, not another thought.
    const next = tokens[at + count];
    const isCut = spoken.day?.isYearless === true && next?.gap === 'none' && /^\d+$/.test(next.word);
    return isCut ? { count: count + 1, day: undefined } : { count, day: spoken.day };
  }
  return undefined;
};

const asOne = (tokens: readonly Token[], at: number, count: number, day: Day): Token[] => {
  const [first, last] = [tokens[at], tokens[at + count - 1]];
  if (first === undefined || last === undefined) return [];
  const { start, gap, opensQuestion } = first;
  const { end, isAsked } = last;
  const token = { word: '@date', start, end, gap, isCapital: false, isAsked, opensQuestion };
  return [day === undefined ? token : { ...token, date: day }];
};

const joined = (
  tokens: readonly Token[],
  dateFrom: (at: number) => { count: number; day: Day } | undefined,
): Token[] => {
  const words: Token[] = [];
  for (let at = 0; at < tokens.length;) {
    const date = dateFrom(at);
    words.push(...(date === undefined ? tokens.slice(at, at + 1) : asOne(tokens, at, date.count, date.day)));
    at += date?.count ?? 1;
  }
  return words;
};

/** The words of a text, each date in it one word: `@date`, with its day where there is no doubt about it. */
export const withDates = (
  text: string,
  { tokens, ...matching }: Matching,
  { asOf, vague }: { asOf: string; vague: Finder<null> },
): Token[] => {
  const dated = joined(tokens, (at) => dateAt(text, tokens, at, asOf));
  const spoken = new Set(dated.map(({ word }) => word));
  return joined(dated, (at) => {
    const found = longestAt(vague, at, { ...matching, tokens: dated, spoken });
    return found === undefined ? undefined : { count: found.at - at, day: undefined };
  });
};
