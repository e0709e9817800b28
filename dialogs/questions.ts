import { literal } from '../cards/elements.ts';
import type { AnsweredLine, QuestionView } from '../cards/question.card.ts';
import { maxCustomerLength } from '../src/cases/case.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { understandAnswer, type Choice } from '../src/language/understand-answer.ts';
import { words } from '../src/language/words.ts';
import type { Facts } from '../src/policy/facts.ts';
import type { Question } from '../src/policy/rulebook.ts';
import { failed, ok, type Result } from '../src/result.ts';
import type { OpenQuestion } from './answer.prompt.ts';
import type { Heard } from './exchange.ts';
import type { Answer } from './talk.ts';

/** What was said, whether typed into the chat or into the card. */
export const saidBy = ({ text, press }: Heard): string => (press?.verb === 'answer' ? (press.typed ?? '') : text);

/** The value of a pressed answer; nothing when the answer was typed. */
export const pressedBy = ({ press }: Heard): string | undefined => (press?.verb === 'answer' ? press.value : undefined);

const labelOf = (question: Question, value: string, language: Language): string =>
  question.values.find((row) => row.value === value)?.label[language] ?? value;

const choiceOf = ({ value, label, says }: Question['values'][number]): Choice => ({
  value,
  says: [label.en, label.es, ...says.en, ...says.es],
});

/** All that a question takes for an answer, offered or not. */
export const choicesOf = ({ values }: Question): Choice[] => values.map(choiceOf);

/** Reads a pressed or typed answer to a question with a closed set of answers. */
export const readChoice = (
  heard: Heard,
  offered: readonly Choice[],
  others: readonly Choice[],
  label: (value: string) => string,
): Result<string, string> => {
  const say = words[heard.language].question;
  const pressed = pressedBy(heard);
  const typed = saidBy(heard);
  if (pressed !== undefined) {
    const isOffered = offered.some(({ value }) => value === pressed);
    return isOffered ? ok(pressed) : failed(say.notUnderstood({ typed: literal(pressed, 40) }));
  }
  const answer = understandAnswer(typed, offered, others);
  if (answer.ok) return answer;
  const { near } = answer.problem;
  if (near.length < 2) return failed(say.notUnderstood({ typed: literal(typed, 60) }));
  const labels = new Intl.ListFormat(heard.language, { type: 'disjunction' }).format(near.map(label));
  return failed(say.severalFit({ labels }));
};

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
  ...(dated?.term_end === undefined || dated.term_end === 'unknown'
    ? []
    : [
        {
          name: words[language].oneCase.termEnd,
          answer: dateInWords(dated.term_end, language),
          how: 'understood' as const,
        },
      ]),
];
