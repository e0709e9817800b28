import { addDays, addMonths, dateOf, dayOf } from '../policy/calendar-days.ts';
import { failed, ok, type Result } from '../result.ts';
import { fold } from './fold.ts';
import { readTypedDate, type DateProblem } from './typed-date.ts';

/** A day, `YYYY-MM-DD`; or so many days before the end that the text leaves unnamed. */
export type When = { on: string } | { daysBefore: number };

const smallNumbers = [
  ['a', 'an', 'one', 'un', 'una', 'uno'],
  ['two', 'dos'],
  ['three', 'tres'],
  ['four', 'cuatro'],
  ['five', 'cinco'],
  ['six', 'seis'],
  ['seven', 'siete'],
  ['eight', 'ocho'],
  ['nine', 'nueve'],
  ['ten', 'diez'],
  ['eleven', 'once'],
  ['twelve', 'doce'],
] as const;
const numbers = new Map<string, number>(
  smallNumbers.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

/** Monday first. */
const weekdayNames = [
  ['monday', 'mon', 'lunes'],
  ['tuesday', 'tue', 'martes'],
  ['wednesday', 'wed', 'miercoles'],
  ['thursday', 'thu', 'jueves'],
  ['friday', 'fri', 'viernes'],
  ['saturday', 'sat', 'sabado'],
  ['sunday', 'sun', 'domingo'],
] as const;
const weekdays = new Map<string, number>(
  weekdayNames.flatMap((names, index) => names.map((name): [string, number] => [name, index])),
);

type Unit = { days: number } | { months: number };

const unitNames: readonly [names: readonly string[], unit: Unit][] = [
  [['day', 'days', 'dia', 'dias'], { days: 1 }],
  [['week', 'weeks', 'semana', 'semanas'], { days: 7 }],
  [['fortnight', 'fortnights', 'quincena', 'quincenas'], { days: 14 }],
  [['month', 'months', 'mes', 'meses'], { months: 1 }],
  [['year', 'years', 'ano', 'anos'], { months: 12 }],
];
const units = new Map(unitNames.flatMap(([names, unit]) => names.map((name): [string, Unit] => [name, unit])));

const longest = 80;
const mostOfAUnit = 3660;

const numberOf = (written: string): number | undefined => {
  const number = /^\d{1,4}$/.test(written) ? Number(written) : numbers.get(written);
  return number === undefined || number < 1 || number > mostOfAUnit ? undefined : number;
};

const later = (today: string, count: number, unit: Unit): string =>
  'days' in unit ? addDays(today, count * unit.days) : dateOf(addMonths(dayOf(today), count * unit.months));

const near = new Map([
  ['today', 0],
  ['hoy', 0],
  ['tomorrow', 1],
  ['manana', 1],
  ['the day after tomorrow', 2],
  ['day after tomorrow', 2],
  ['pasado manana', 2],
]);

/** Monday is 0. */
const weekdayOf = (date: string): number => (new Date(date).getUTCDay() + 6) % 7;

/** The first such day after today. */
const coming = (weekday: number, today: string): string => addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);

/** "Next Friday", said on a Monday, is this week's to some and the one after to others. */
const nextNamed = (weekday: number, today: string): Result<string, DateProblem> => {
  const first = coming(weekday, today);
  const isOfThisWeek = weekday > weekdayOf(today);
  return isOfThisWeek ? failed({ kind: 'ambiguous', readings: [first, addDays(first, 7)] }) : ok(first);
};

const endOfMonth = (today: string): string => {
  const firstOfNext = dateOf(addMonths(dayOf(`${today.slice(0, 7)}-01`), 1));
  return addDays(firstOfNext, -1);
};

interface Reader {
  form: RegExp;
  read: (parts: readonly string[], today: string) => Result<When, DateProblem> | undefined;
}

const day = (on: string): Result<When, DateProblem> => ok({ on });

const unitLater = (count: string, name: string, today: string) => {
  const [number, unit] = [numberOf(count), units.get(name)];
  return number === undefined || unit === undefined ? undefined : day(later(today, number, unit));
};

const named = (name: string, today: string) => {
  const weekday = weekdays.get(name);
  return weekday === undefined ? undefined : day(coming(weekday, today));
};

const nextOne = (name: string, today: string): Result<When, DateProblem> | undefined => {
  const [weekday, unit] = [weekdays.get(name), units.get(name)];
  if (unit !== undefined) return day(later(today, 1, unit));
  if (weekday === undefined) return undefined;
  const read = nextNamed(weekday, today);
  return read.ok ? day(read.value) : read;
};

const daysBefore = (count: string, name: string): Result<When, DateProblem> | undefined => {
  const [number, unit] = [numberOf(count), units.get(name)];
  if (number === undefined || unit === undefined || !('days' in unit)) return undefined;
  return ok({ daysBefore: number * unit.days });
};

const ends = '(?: (?:the end|it ends|the term end|the term ends|term end|del fin|de que termine|del fin del periodo))?';

/** Whole texts only: what stands around a form that is known makes it another one. */
const readers: readonly Reader[] = [
  {
    form: /^(?:in|within|dentro de|en) (\w+) (\w+)$/,
    read: ([count = '', unit = ''], today) => unitLater(count, unit, today),
  },
  { form: /^(\w+) (\w+) from now$/, read: ([count = '', unit = ''], today) => unitLater(count, unit, today) },
  {
    form: new RegExp(`^(\\w+) (\\w+) (?:before|antes)${ends}$`),
    read: ([count = '', unit = '']) => daysBefore(count, unit),
  },
  { form: /^(?:on |this |el |este )?(\w+)$/, read: ([name = ''], today) => named(name, today) },
  { form: /^next (\w+)$/, read: ([name = ''], today) => nextOne(name, today) },
  {
    form: /^(?:el |la )?(?:proximo|proxima) (\w+)$/,
    read: ([name = ''], today) => named(name, today) ?? nextOne(name, today),
  },
  {
    form: /^(?:el |la )?(\w+) (?:que viene|proximo|proxima)$/,
    read: ([name = ''], today) => named(name, today) ?? nextOne(name, today),
  },
  {
    form: /^(?:at )?(?:the )?end of (?:the|this) month$|^(?:a |al )?(?:fin|final|finales) de(?: este)? mes$/,
    read: (_, today) => day(endOfMonth(today)),
  },
];

const dayAndMonth = /^(?:\d{1,2}(?:st|nd|rd|th|o)? (?:de |of )?\p{L}+|\p{L}+ \d{1,2}(?:st|nd|rd|th)?)$/u;

/** A day and a month without a year are the next such day. */
const withoutYear = (text: string, today: string): Result<When, DateProblem> | undefined => {
  if (!dayAndMonth.test(text)) return undefined;
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year <= thisYear + 8; year += 1) {
    const read = readTypedDate(`${text} ${year}`);
    if (!read.ok && read.problem.kind === 'not-a-date') return undefined;
    if (read.ok && read.value > today) return day(read.value);
  }
  return failed({ kind: 'no-such-day' });
};

/**
 * A day as people say it in English or Spanish, seen from today: a date as `readTypedDate` takes it, `tomorrow`, `in two
 * weeks`, `next Monday`, `14 March`, `at the end of the month`, `30 days before`, and the same in Spanish. What can be two
 * days is refused with both.
 */
export const readTypedWhen = (typed: string, today: string): Result<When, DateProblem> => {
  const date = readTypedDate(typed.replace(/^on /iu, ''));
  if (typed.length > longest) return failed({ kind: 'not-a-date' });
  if (date.ok) return day(date.value);
  if (date.problem.kind !== 'not-a-date') return date;
  const text = fold(typed);
  const days = near.get(text);
  if (days !== undefined) return day(addDays(today, days));
  for (const { form, read } of readers) {
    const parts = form.exec(text);
    const found = parts === null ? undefined : read(parts.slice(1), today);
    if (found !== undefined) return found;
  }
  return withoutYear(text.replace(/^(?:on|el) /, ''), today) ?? failed(date.problem);
};
