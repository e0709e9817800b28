import { utcDate, type Clock } from '../src/clock.ts';
import { readLexicons } from '../src/language/understand/lexicon.ts';
import { createUnderstand } from '../src/language/understand/understand.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { UnderstandToday } from './commands/command.ts';

/** Reads sentences with the words of the policy of the moment: a new rulebook may say new things. */
export const createUnderstandToday = (policy: Policy, clock: Clock): UnderstandToday => {
  const lexicons = readLexicons();
  const readerOf = () => ({
    questions: policy.rulebook.questions,
    understand: createUnderstand({ questions: policy.rulebook.questions, lexicons }),
  });
  let reader = readerOf();
  return (text, language, asked) => {
    if (reader.questions !== policy.rulebook.questions) reader = readerOf();
    return reader.understand(text, {
      language,
      asOf: utcDate(clock.now()),
      ...(asked === undefined ? {} : { asked }),
    });
  };
};
