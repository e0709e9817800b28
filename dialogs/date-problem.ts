import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import type { DateProblem } from '../src/language/typed-date.ts';
import { words } from '../src/language/words.ts';

/** Why a typed date was not taken, in words. `typed` is harmless already. */
export const dateProblem = (language: Language, typed: string, problem: DateProblem): string => {
  const say = words[language].outcome;
  switch (problem.kind) {
    case 'not-a-date':
      return say.notADate({ typed });
    case 'no-such-day':
      return say.noSuchDay({ typed });
    case 'ambiguous': {
      const [first, second] = problem.readings;
      return say.ambiguousDate({ typed, first: dateInWords(first, language), second: dateInWords(second, language) });
    }
  }
};
