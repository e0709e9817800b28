import { utcDate } from '../clock.ts';
import { dateInWords } from '../language/dates.ts';
import type { Language } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Present } from './present.ts';

/** Makes a person's text fit for where it is shown, at most so many characters of it. */
export type Written = (text: string, most: number) => string;

/** Who answered a reminder and how, or why nobody has to. */
export const presentInWords = (
  language: Language,
  present: Exclude<Present, { kind: 'open' }>,
  written: Written,
): string => {
  const { present: say, over } = words[language].reminders;
  const whoAndWhen = (by: { name: string }, at: Date): string =>
    words[language].oneCase.whoAndWhen({ name: written(by.name, 80), date: dateInWords(utcDate(at), language) });
  switch (present.kind) {
    case 'put-off': {
      const until = dateInWords(present.until, language);
      const { acted } = present;
      if (acted === undefined) return say['put-off-only']({ until });
      return say['put-off']({ until, who: whoAndWhen(acted.by, acted.at) });
    }
    case 'answered': {
      const { by, at, reason } = present.acted;
      const who = whoAndWhen(by, at);
      return reason === undefined ? say.answered({ who }) : say.answeredWhy({ who, reason: written(reason, 200) });
    }
    case 'muted': {
      const until = dateInWords(present.until, language);
      return say.muted({ until, who: written(present.by, 80), reason: written(present.reason, 200) });
    }
    case 'over':
      return over[present.why];
  }
};
