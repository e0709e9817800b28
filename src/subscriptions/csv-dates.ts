import { readTypedDate } from '../language/typed-date.ts';
import { writtenDate } from '../policy/calendar-days.ts';
import { failed, ok, type Result } from '../result.ts';

/** Which of the first two numbers of `03/04/2027` is the day. */
export const dateOrders = ['dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

export type CsvDateProblem =
  'not-a-date' | 'impossible-date' | 'two-digit-year' | 'excel-serial' | 'time-with-zone' | 'year-out-of-range';

/** How the product writes "it never ends" in a date (domain 7.2). */
const noEnd = 9999;
const years = { first: 1990, last: 2100 };

const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?:[ T]+(.+))?$/;
const iso = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?:[ T]+(.+))?$/;
const timeOfDay = /^(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,7})?)?(?: ?[AP]M)?$/i;
const zone = /(?:Z|[+-]\d{2}:?\d{2})$/i;
const utc = /(?:Z|[+-]00:?00)$/i;

/** The parts are compared with what they became: 31 February does not roll over into March. */
const calendarDate = (year: number, month: number, day: number): Result<string, CsvDateProblem> => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal) return failed('impossible-date');
  const isPlausible = year === noEnd || (year >= years.first && year <= years.last);
  return isPlausible ? ok(writtenDate(year, month, day)) : failed('year-out-of-range');
};

/** A time of day after the date does not move it; one of another zone than UTC could, and is not taken. */
const timeProblem = (time: string | undefined): CsvDateProblem | undefined => {
  if (time === undefined) return undefined;
  if (zone.test(time) && !utc.test(time)) return 'time-with-zone';
  return timeOfDay.test(time.replace(utc, '')) ? undefined : 'not-a-date';
};

const otherwise = (text: string): Result<string, CsvDateProblem> => {
  if (/^\d{4,6}(?:[.,]\d+)?$/.test(text)) return failed('excel-serial');
  if (/^\d{1,2}[/.-](?:\d{1,2}|\p{L}+)[/.-]\d{2}(?:\D|$)/u.test(text)) return failed('two-digit-year');
  const inWords = /\p{L}/u.test(text) ? readTypedDate(text) : undefined;
  if (inWords?.ok !== true) return failed('not-a-date');
  const [year = 0, month = 0, day = 0] = inWords.value.split('-').map(Number);
  return calendarDate(year, month, day);
};

/** A date of the file as `YYYY-MM-DD`: ISO, or day, month and year in the order declared, or the month in words. */
export const readCsvDate = (text: string, order: DateOrder): Result<string, CsvDateProblem> => {
  const year = iso.exec(text);
  const parts = year ?? numbers.exec(text);
  if (parts === null) return otherwise(text);
  const wrongTime = timeProblem(parts[5]);
  if (wrongTime !== undefined) return failed(wrongTime);
  const [, one, , two, three] = parts;
  if (year !== null) return calendarDate(Number(one), Number(two), Number(three));
  const [day, month] = order === 'dmy' ? [one, two] : [two, one];
  return calendarDate(Number(three), Number(month), Number(day));
};

export const isNoEnd = (date: string): boolean => date.startsWith(String(noEnd));

/** A month as a number that sorts: `2026-10`, `202610`, `10/2026`, `October 2026`, or any date in it. */
export const readMonth = (text: string, order: DateOrder): number | undefined => {
  const yearFirst = /^(\d{4})[-/]?(\d{2})$/.exec(text);
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  const [year, month] = yearFirst ? [yearFirst[1], yearFirst[2]] : [monthFirst?.[2], monthFirst?.[1]];
  const whole = year === undefined ? readWhole(text, order) : calendarDate(Number(year), Number(month), 1);
  return whole.ok ? Number(whole.value.slice(0, 4)) * 12 + Number(whole.value.slice(5, 7)) : undefined;
};

const readWhole = (text: string, order: DateOrder): Result<string, CsvDateProblem> => {
  const date = readCsvDate(text, order);
  return date.ok ? date : readCsvDate(`1 ${text}`, order);
};

export interface DateExample {
  line: number;
  text: string;
}

export type DateOrderProblem =
  | { kind: 'dates-ambiguous'; examples: readonly DateExample[]; hints: readonly DateExample[] }
  | { kind: 'dates-mixed'; dayFirst: DateExample; monthFirst: DateExample };

const enoughExamples = 3;

/** Looks at every date of a file before one is read: an order is found, never guessed. */
export const createDateSurvey = () => {
  const ambiguous: DateExample[] = [];
  const clear = new Map<DateOrder, DateExample>();
  return {
    see(text: string, line: number): void {
      const parts = numbers.exec(text);
      if (parts === null) return;
      const [first, second] = [Number(parts[1]), Number(parts[3])];
      if (first === second || first < 1 || second < 1) return;
      if (first <= 12 && second <= 12) {
        if (ambiguous.length < enoughExamples) ambiguous.push({ line, text });
        return;
      }
      const order = first > 12 ? 'dmy' : 'mdy';
      if (!clear.has(order) && Math.min(first, second) <= 12) clear.set(order, { line, text });
    },
    order(): Result<DateOrder, DateOrderProblem> {
      const [dayFirst, monthFirst] = [clear.get('dmy'), clear.get('mdy')];
      if (dayFirst !== undefined && monthFirst !== undefined)
        return failed({ kind: 'dates-mixed', dayFirst, monthFirst });
      if (ambiguous.length > 0) {
        return failed({ kind: 'dates-ambiguous', examples: ambiguous, hints: [...clear.values()] });
      }
      return ok(monthFirst === undefined ? 'dmy' : 'mdy');
    },
  };
};
