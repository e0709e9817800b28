import type { Language } from './language.ts';

const styles = {
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
  es: new Intl.DateTimeFormat('es-ES', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** A calendar date (`YYYY-MM-DD`) in words. It is the same day for every reader: no time zone moves it. */
export const dateInWords = (date: string, language: Language): string => styles[language].format(Date.parse(date));
