import { failed, ok, type Result } from '../result.ts';
import { fold } from './fold.ts';

/** Why a typed date was not taken. `ambiguous` names both readings, `YYYY-MM-DD`: nobody guesses between them. */
export type DateProblem =
  { kind: 'not-a-date' } | { kind: 'no-such-day' } | { kind: 'ambiguous'; readings: [string, string] };

const monthNames = [
  ['january', 'jan', 'enero', 'ene'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril', 'abr'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto', 'ago'],
  ['september', 'sep', 'sept', 'septiembre', 'setiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre', 'dic'],
] as const;

const months = new Map<string, number>(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1])));

const longestDate = 40;

/** The calendar date of these parts, or nothing: 31 February does not roll over into March. */
const calendarDate = (year: number, month: number, day: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? date.toISOString().slice(0, 10) : undefined;
};

const dated = (year: number, month: number, day: number): Result<string, DateProblem> => {
  const date = calendarDate(year, month, day);
  return date === undefined ? failed({ kind: 'no-such-day' }) : ok(date);
};

const twoNumbers = (first: number, second: number, year: number): Result<string, DateProblem> => {
  const dayFirst = calendarDate(year, second, first);
  const monthFirst = calendarDate(year, first, second);
  if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
    return failed({ kind: 'ambiguous', readings: [dayFirst, monthFirst] });
  }
  const only = dayFirst ?? monthFirst;
  return only === undefined ? failed({ kind: 'no-such-day' }) : ok(only);
};

const named = (day: string, monthName: string, year: string): Result<string, DateProblem> => {
  const month = months.get(monthName);
  return month === undefined ? failed({ kind: 'not-a-date' }) : dated(Number(year), month, Number(day));
};

/**
 * A date as people type it in English or Spanish: `2027-03-14`, `14/03/2027`, `14 March 2027`, `March 14, 2027`,
 * `14 de marzo de 2027`. Four-digit years only. `03/04/2027` is two dates, and is refused with both.
 */
export const readTypedDate = (typed: string): Result<string, DateProblem> => {
  if (typed.length > longestDate) return failed({ kind: 'not-a-date' });
  const text = fold(typed).replace(/(\d)(st|nd|rd|th|o)\b/u, '$1');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text);
  if (numbers) return twoNumbers(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const dayMonth = /^(?:el )?(\d{1,2}) (?:de |of )?([a-z]+)\.? (?:de |del )?(\d{4})$/.exec(text);
  if (dayMonth) return named(dayMonth[1] ?? '', dayMonth[2] ?? '', dayMonth[3] ?? '');
  const monthDay = /^([a-z]+)\.? (\d{1,2}) (\d{4})$/.exec(text);
  if (monthDay) return named(monthDay[2] ?? '', monthDay[1] ?? '', monthDay[3] ?? '');
  return failed({ kind: 'not-a-date' });
};
