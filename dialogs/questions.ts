import type { AnsweredLine, QuestionView } from '../cards/question.card.ts';
import { maxCustomerLength } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import type { Choice } from '../src/language/understand-answer.ts';
import { words } from '../src/language/words.ts';
import type { Facts } from '../src/policy/facts.ts';
import type { Question } from '../src/policy/rulebook.ts';
import { failed, ok } from '../src/result.ts';
import type { OpenQuestion } from './answer.prompt.ts';
import { datedLines } from './dated-questions.ts';
import { readChoice, saidBy } from './read-choice.ts';
import type { Answer } from './talk.ts';

const labelOf = (question: Question, value: string, language: Language): string =>
  question.values.find((row) => row.value === value)?.label[language] ?? value;

const choiceOf = ({ value, label, says }: Question['values'][number]): Choice => ({
  value,
  says: [label.en, label.es, ...says.en, ...says.es],
});

/** All that a question takes for an answer, offered or not. */
export const choicesOf = ({ values }: Question): Choice[] => values.map(choiceOf);

/** The question about one fact, as the rulebook words it. */
export const factQuestion = (
  question: Question,
  language: Language,
  { isUnknown, answered }: { isUnknown: boolean; answered: readonly AnsweredLine[] },
): OpenQuestion => {
  // Once they said that they do not know, the way on is to look it up, not to say so again.
  const offered = question.values.filter((row) => row.offered && !(isUnknown && row.value === 'unknown'));
  const view: QuestionView = {
    ask: question.ask[language],
    options: offered.map(({ value, label }) => ({ value, label: label[language] })),
    ...(question.hint === undefined ? {} : { hint: question.hint[language] }),
    ...(isUnknown ? { lookup: question.lookup[language] } : {}),
  };
  const others = question.values.filter((row) => !offered.includes(row)).map(choiceOf);
  return {
    view,
    answered,
    line: (value) => ({ name: question.name[language], answer: labelOf(question, value, language) }),
    read: (heard) =>
      readChoice(heard, offered.map(choiceOf), others, (value) => labelOf(question, value, heard.language)),
  };
};

/** The first question of all. */
export const customerQuestion = (language: Language, answered: readonly AnsweredLine[] = []): OpenQuestion => {
  const say = words[language];
  return {
    view: {
      ask: say.question.customer,
      hint: say.question.customerHint,
      input: {
        kind: 'line',
        label: say.question.customerLabel,
        missing: say.question.customerMissing,
        maxLength: maxCustomerLength,
        submit: say.buttons.next,
      },
    },
    answered,
    line: (answer) => ({ name: say.question.customerName, answer, isTyped: true }),
    read: (heard) => {
      const name = saidBy(heard).replace(/\s+/gu, ' ').trim();
      const isName = name.length > 0 && name.length <= maxCustomerLength && /[\p{L}\p{N}]/u.test(name);
      return isName ? ok(name) : failed(words[heard.language].question.customerMissing);
    },
  };
};

/** The answers so far as lines to read, each with what it is about. */
export const answeredLines = (
  language: Language,
  question: (fact: Answer['fact']) => Question,
  {
    customer,
    answers,
    dated,
  }: { customer?: string | undefined; answers: readonly Answer[]; dated?: Facts | undefined },
): AnsweredLine[] => [
  ...(customer === undefined
    ? []
    : [{ name: words[language].question.customerName, answer: customer, isTyped: true, about: 'customer' as const }]),
  ...answers.map(({ fact, value, how }) => {
    const asked = question(fact);
    const answer = labelOf(asked, value, language);
    return { name: asked.name[language], answer, about: fact, ...(how === undefined ? {} : { how }) };
  }),
  ...(dated === undefined ? [] : datedLines(dated, language)),
];
