import type { FactName } from '../../policy/facts.ts';
import type { Question } from '../../policy/rulebook.ts';
import { withFact } from '../../policy/values.ts';
import { Language } from '../language.ts';
import type { Row } from './certainty.ts';
import type { Lexicons } from './lexicon.ts';
import type { Pattern } from './pattern.ts';
import { wordsOf } from './tokens.ts';

/** What says something, in these words. */
export interface Spoken {
  row: Row;
  pattern: Pattern;
}

/** Facts whose sayings in `questions.yaml` are understood in a sentence too. */
const saidAnywhere: readonly FactName[] = ['channel', 'product_kind'];

const spokenRows = ({ fact, values }: Question): { saying: string; value: string; spoken: Spoken }[] =>
  values.flatMap(({ value, label, says }) =>
    [label.en, label.es, ...says.en, ...says.es].map((saying) => ({
      saying,
      value,
      spoken: {
        row: { kind: 'saying', saying: { means: withFact({}, fact, value), says: [saying] } },
        pattern: wordsOf(saying).map((word) => ({ kind: 'word', word, isName: false })),
      },
    })),
  );

/** How the answers to a question are said by whoever was asked it. */
export const answerRows = (question: Question): Spoken[] => spokenRows(question).map(({ spoken }) => spoken);

const onlyAnswers = (fact: FactName, lexicons: Lexicons): ReadonlySet<string> =>
  new Set(
    Language.options.flatMap((language) =>
      (lexicons[language].answersOnly[fact] ?? []).map((saying) => wordsOf(saying).join(' ')),
    ),
  );

/** The sayings of the rulebook that say the same when nobody has asked. */
export const sayingRows = (questions: readonly Question[], lexicons: Lexicons): Spoken[] =>
  questions
    .filter(({ fact }) => saidAnywhere.includes(fact))
    .flatMap((question) => {
      const withheld = onlyAnswers(question.fact, lexicons);
      return spokenRows(question)
        .filter(({ saying, value }) => value !== 'unknown' && !withheld.has(wordsOf(saying).join(' ')))
        .map(({ spoken }) => spoken);
    });
