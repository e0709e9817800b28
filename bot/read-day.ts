import { literal } from '../cards/elements.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import type { DateProblem } from '../src/language/typed-date.ts';
import { readTypedWhen } from '../src/language/typed-when.ts';
import { words } from '../src/language/words.ts';
import { failed, ok, type Result } from '../src/result.ts';

/** Why a typed day was not taken, in words. */
export const dayProblem = (language: Language, written: string, problem: DateProblem): string => {
  const say = words[language].reminders.remind;
  const typed = literal(written, 60);
  switch (problem.kind) {
    case 'not-a-date':
      return say.notRead({ typed });
    case 'no-such-day':
      return say.noSuchDay({ typed });
    case 'ambiguous': {
      const [first, second] = problem.readings;
      return say.ambiguous({ typed, first: dateInWords(first, language), second: dateInWords(second, language) });
    }
  }
};

/** A day, `YYYY-MM-DD`, as somebody typed it; or what is wrong with it, in words. */
export const readDay = (
  typed: string,
  { today, language }: { today: string; language: Language },
): Result<string, string> => {
  const read = readTypedWhen(typed, today);
  if (!read.ok) return failed(dayProblem(language, typed, read.problem));
  // Nothing was named from which to count back.
  return 'on' in read.value ? ok(read.value.on) : failed(dayProblem(language, typed, { kind: 'not-a-date' }));
};
