import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome } from '../src/policy/decision.ts';
import type { Terms } from '../src/policy/rulebook.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, literal, paragraph, type DateInput, type Element } from './elements.ts';
import { nextStepElements } from './next-step.ts';
import { typedInput } from './press.ts';

export interface AsOfView {
  language: Language;
  case: { number: number; customer: string };
  /** What the same answers lead to on another date; missing before a date was asked for. */
  shown?: { date: string; decision: DecidedOutcome; terms: Terms; alternatives: readonly string[] };
  /** Why there is nothing to show. */
  problem?: string;
}

const dateInput = (language: Language): DateInput => {
  const { asOfLabel, asOfHint } = words[language].explain;
  return {
    type: 'Input.Date',
    id: typedInput,
    label: asOfLabel,
    isRequired: true,
    errorMessage: asOfHint,
    spacing: 'Medium',
  };
};

const answerOn = ({ language, shown }: AsOfView): Element[] => {
  if (shown === undefined) return [];
  const { date, decision } = shown;
  return [
    hint(words[language].explain.asOfTitle({ date: dateInWords(date, language) }), 'Medium'),
    heading(decision.line[language], 'Large', 'Small'),
    ...nextStepElements({ language, ...shown }),
  ];
};

/** The answers of a case on another date. Nothing of it is saved. */
export const asOfCard = (view: AsOfView): CardMessage => {
  const { language, case: one, problem } = view;
  const say = words[language];
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number: one.number, customer: literal(one.customer) })),
      ...answerOn(view),
      ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
      heading(say.explain.asOfAsk, 'Default', 'Medium'),
      hint(say.explain.asOfHint, 'Small'),
      dateInput(language),
    ],
    [
      button(say.buttons.show, { verb: 'as-of', case: one.number, isAsked: true }, true),
      button(say.buttons.showCase({ number: one.number }), { verb: 'case', case: one.number }),
    ],
  );
};
