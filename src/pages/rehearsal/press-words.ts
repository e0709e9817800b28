import { type PageWords } from './words.ts';

/** What a person reads of something pressed that did not work; the bot's own words where it gave any. */
export const troubleWords = ({ code, text }: { code: string; text: string }, words: PageWords): string => {
  if (text !== '') return text;
  const known: Partial<Record<string, string>> = {
    'http-0': words.roomAway,
    'http-404': words.messageGone,
    'http-501': words.notPlayed,
    'http-502': words.botAway,
    'http-503': words.botAway,
    'http-504': words.botAway,
  };
  return known[code] ?? words.pressFailed(code);
};
