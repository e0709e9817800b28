import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome } from '../src/policy/decision.ts';
import type { Facts } from '../src/policy/facts.ts';
import type { Terms } from '../src/policy/rulebook.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { asTyped, button, heading, hint, labelled, literal, type Element } from './elements.ts';
import { nextStepElements } from './next-step.ts';
import type { AnsweredLine } from './question.card.ts';

/** What a text that was searched for leads to, without a case. */
export interface GuidanceView {
  language: Language;
  /** The one-line answer, or the question that decides. */
  title: string;
  understood: readonly AnsweredLine[];
  said: Facts;
  customer?: string;
  terms: Terms;
  /** The answer with its steps; missing while a question is open. */
  decision?: DecidedOutcome;
  /** One-line answers of the alternatives, in the reader's language. */
  alternatives: readonly string[];
}

const stepsOf = ({ decision, ...view }: GuidanceView): Element[] =>
  decision === undefined ? [] : nextStepElements({ ...view, decision });

/** The answer to what was searched for, or the question that is left; a press begins the case with what was said. */
export const guidanceCard = (view: GuidanceView): CardMessage => {
  const { language, title, understood, said, customer } = view;
  const say = words[language];
  return cardMessage(
    language,
    [
      heading(title),
      hint(say.search.understood),
      ...understood.map(({ name, answer, isTyped }) => labelled(name, isTyped === true ? literal(answer) : answer)),
      ...stepsOf(view),
    ],
    [
      button(
        say.buttons.start,
        { verb: 'form', said, ...(customer === undefined ? {} : { customer: asTyped(customer) }) },
        true,
      ),
    ],
  );
};
