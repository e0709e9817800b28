import { utcDate, type Clock } from '../src/clock.ts';
import { readLexicons } from '../src/language/understand/lexicon.ts';
import { createUnderstand, type Understand } from '../src/language/understand/understand.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { Question } from '../src/policy/rulebook.ts';
import type { UnderstandToday } from './commands/command.ts';

/** What reads sentences with the words of these questions. */
export interface SentenceReader {
  questions: readonly Question[];
  understand: Understand;
}

export const createSentenceReader = ({ rulebook: { questions } }: Policy): SentenceReader => ({
  questions,
  understand: createUnderstand({ questions, lexicons: readLexicons() }),
});

/** Reads sentences with the words of the policy of the moment: a new rulebook may say new things. The first one waits. */
export const createUnderstandToday = (policy: Policy, clock: Clock, made?: SentenceReader): UnderstandToday => {
  const newest = (reader?: SentenceReader): SentenceReader =>
    reader?.questions === policy.rulebook.questions ? reader : createSentenceReader(policy);
  let reader = made;
  return (text, language, asked) => {
    reader = newest(reader);
    return reader.understand(text, {
      language,
      asOf: utcDate(clock.now()),
      ...(asked === undefined ? {} : { asked }),
    });
  };
};
