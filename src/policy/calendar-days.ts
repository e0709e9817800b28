/** A calendar day as whole days since 1970-01-01, always UTC: days are compared and added as numbers. */
export type Day = number;

const hour = 60 * 60 * 1000;
const oneDay = 24 * hour;
const thursday = 4;

/** The day of a calendar date or of an instant (`YYYY-MM-DD`, or ISO 8601 ending in `Z`). */
export const dayOf = (dateOrInstant: string): Day => Math.floor(Date.parse(dateOrInstant) / oneDay);

const digits = (number: number, howMany: number): string => String(number).padStart(howMany, '0');

/** `YYYY-MM-DD`. By hand: an import writes millions of dates, and a date's own way of writing itself takes three times as long. */
export const writtenDate = (year: number, month: number, day: number): string =>
  `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;

/** `YYYY-MM-DD`; the day must be `isWritable`. */
export const dateOf = (day: Day): string => {
  const date = new Date(day * oneDay);
  return writtenDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
};

const firstWritable = dayOf('0000-01-01');
const lastWritable = dayOf('9999-12-31');

/** Whether four digits are enough for the day's year. */
export const isWritable = (day: Day): boolean => day >= firstWritable && day <= lastWritable;

/** The day on which the hours are over, counted from the instant, or from the start of a calendar date. */
export const dayAfterHours = (dateOrInstant: string, hours: number): Day =>
  Math.floor((Date.parse(dateOrInstant) + hours * hour) / oneDay);

/** Months since January of the year 0. */
export const monthOf = (day: Day): number => {
  const date = new Date(day * oneDay);
  return 12 * date.getUTCFullYear() + date.getUTCMonth();
};

/** The same day of the month, months later; the last day of the month where that one is shorter. */
export const addMonths = (day: Day, months: number): Day => {
  const start = new Date(day * oneDay);
  const monthStart = new Date(start);
  monthStart.setUTCMonth(start.getUTCMonth() + months, 1);
  const monthEnd = new Date(monthStart);
  monthEnd.setUTCMonth(monthStart.getUTCMonth() + 1, 0);
  return monthStart.getTime() / oneDay + Math.min(start.getUTCDate(), monthEnd.getUTCDate()) - 1;
};

/** 29 February becomes 28 February in a year that has none. */
export const addYears = (day: Day, years: number): Day => addMonths(day, 12 * years);

const isWeekend = (day: Day): boolean => [0, 6].includes((((day + thursday) % 7) + 7) % 7);

export const isWorkingDay = (day: Day): boolean => !isWeekend(day);

/** Counts Monday to Friday; public holidays are not known and count as working days. */
export const addWorkingDays = (day: Day, days: number): Day => {
  const step = Math.sign(days);
  let moved = day;
  for (let left = Math.abs(days); left > 0; left -= isWeekend(moved) ? 0 : 1) moved += step;
  return moved;
};

/** The calendar date, days later. */
export const addDays = (date: string, days: number): string => dateOf(dayOf(date) + days);
