import type { Language } from '../../../language/language.ts';

const locales: Record<Language, string> = { en: 'en-US', es: 'es-ES' };

const format = (date: string, language: Language, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locales[language], { timeZone: 'UTC', ...style }).format(Date.parse(date));

/** `2026-11-27` as `Nov 27, 2026`; a calendar date, which no time zone moves. */
export const dayInWords = (date: string, language: Language): string => format(date, language, { dateStyle: 'medium' });

/** `2026-11` or a day of it as `Nov 2026`. */
export const monthInWords = (month: string, language: Language): string =>
  format(month, language, { month: 'short', year: 'numeric' });

/** The month alone, short. */
export const monthName = (month: string, language: Language): string => format(month, language, { month: 'short' });

export const countInWords = (count: number, language: Language): string =>
  new Intl.NumberFormat(locales[language], { useGrouping: 'min2' }).format(count);

/** An instant to the minute, in UTC, as all dates of Partner Center are. */
export const momentInWords = (instant: string, language: Language): string =>
  `${format(instant, language, { dateStyle: 'medium', timeStyle: 'short' })} UTC`;
