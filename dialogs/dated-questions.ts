import { literal } from '../cards/elements.ts';
import type { AnsweredLine } from '../cards/question.card.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { readTypedDate } from '../src/language/typed-date.ts';
import type { Choice } from '../src/language/understand-answer.ts';
import { words } from '../src/language/words.ts';
import { ChosenFact, chosenFacts, DatedFact, DayFact } from '../src/policy/dated-facts.ts';
import type { Facts } from '../src/policy/facts.ts';
import { failed, ok } from '../src/result.ts';
import type { OpenQuestion } from './answer.prompt.ts';
import { dateProblem } from './date-problem.ts';
import { pressedBy, readChoice, saidBy } from './read-choice.ts';

/** Stands for "take it away": it is no longer known. */
export const notKnown = '';
const pressedNotKnown = 'not-known';

/** A value that words have no name for is shown as it is. */
const choiceInWords = (fact: ChosenFact, value: string, language: Language): string => {
  const named: Record<string, string> = words[language].dated.values[fact];
  return named[value] ?? value;
};

const valueInWords = (fact: DatedFact, value: string, language: Language): string => {
  const chosen = ChosenFact.safeParse(fact).data;
  return chosen === undefined ? dateInWords(value.slice(0, 10), language) : choiceInWords(chosen, value, language);
};

const lineOf = (fact: DatedFact, value: string, language: Language): AnsweredLine => ({
  name: words[language].dated.names[fact],
  answer: value === notKnown ? words[language].dated.notKnown : valueInWords(fact, value, language),
});

/** What was said of days and the like, each to be changed. */
export const datedLines = (dated: Facts, language: Language): AnsweredLine[] =>
  DatedFact.options.flatMap((fact) => {
    const value = dated[fact];
    if (value === undefined || value === 'unknown') return [];
    return [{ ...lineOf(fact, String(value), language), about: fact, how: 'understood' }];
  });

const choicesOf = (fact: ChosenFact): Choice[] =>
  chosenFacts.shape[fact].options.map((value) => ({
    value,
    says: [choiceInWords(fact, value, 'en'), choiceInWords(fact, value, 'es')],
  }));

const chosenQuestion = (language: Language, fact: ChosenFact, answered: readonly AnsweredLine[]): OpenQuestion => {
  const { dated } = words[language];
  const away: Choice = { value: pressedNotKnown, says: [words.en.dated.notKnown, words.es.dated.notKnown] };
  const label = (value: string): string =>
    value === pressedNotKnown ? dated.notKnown : choiceInWords(fact, value, language);
  const offered = [...choicesOf(fact), away];
  return {
    view: { ask: dated.asks[fact], options: offered.map(({ value }) => ({ value, label: label(value) })) },
    answered,
    line: (value) => lineOf(fact, value, language),
    read: (heard) => {
      const read = readChoice(heard, offered, [], label);
      return read.ok && read.value === pressedNotKnown ? ok(notKnown) : read;
    },
  };
};

const dayQuestion = (language: Language, fact: DayFact, answered: readonly AnsweredLine[]): OpenQuestion => {
  const { dated, buttons } = words[language];
  return {
    view: {
      ask: dated.asks[fact],
      hint: dated.dayHint,
      input: { kind: 'date', label: dated.names[fact], missing: dated.dayHint, maxLength: 40, submit: buttons.next },
      skip: { value: pressedNotKnown, label: dated.notKnown },
    },
    answered,
    line: (value) => lineOf(fact, value, language),
    read: (heard) => {
      if (pressedBy(heard) === pressedNotKnown) return ok(notKnown);
      const typed = saidBy(heard);
      const date = readTypedDate(typed);
      return date.ok ? date : failed(dateProblem(heard.language, literal(typed, 40), date.problem));
    },
  };
};

/** Asks again for something that nobody is asked for but that was said. */
export const datedQuestion = (language: Language, fact: DatedFact, answered: readonly AnsweredLine[]): OpenQuestion => {
  const day = DayFact.safeParse(fact).data;
  return day === undefined
    ? chosenQuestion(language, ChosenFact.parse(fact), answered)
    : dayQuestion(language, day, answered);
};
