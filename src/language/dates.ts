import type { Language } from './language.ts';

const styles = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: 'UTC' }),
};

const moments = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }),
};

/** A moment in words, to the minute, in UTC. */
export const momentInWords = (at: Date, language: Language): string => moments[language].format(at);

/** A calendar date (`YYYY-MM-DD`) in words. It is the same day for every reader: no time zone moves it. */
export const dateInWords = (date: string, language: Language): string => styles[language].format(Date.parse(date));
