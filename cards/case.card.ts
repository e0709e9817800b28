import type { Case } from '../src/cases/case.ts';
import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome } from '../src/policy/decision.ts';
import type { Terms } from '../src/policy/rulebook.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, labelled, literal, paragraph, type Element } from './elements.ts';
import { nextStepElements } from './next-step.ts';
import type { AnsweredLine } from './question.card.ts';

export interface CaseView {
  language: Language;
  case: Case;
  answered: readonly AnsweredLine[];
  terms: Terms;
  /** The answer as it was given; missing when today's rulebook would no longer give it word for word. */
  decision?: DecidedOutcome;
  /** The answer as one line, where the steps can no longer be shown. */
  line?: string;
  /** One-line answers of the alternatives, in the reader's language. */
  alternatives: readonly string[];
}

const whoAndWhen = (language: Language, by: { name: string }, at: Date): string =>
  words[language].oneCase.whoAndWhen({ name: literal(by.name), date: dateInWords(utcDate(at), language) });

/** What came of the case, or that nobody has said yet. */
export const outcomeLines = (language: Language, { outcome, status }: Case): Element[] => {
  const say = words[language];
  const state = labelled(say.oneCase.status, say.status[status]);
  if (outcome === undefined) return [state];
  return [
    state,
    ...(outcome.termEnd === undefined ? [] : [labelled(say.oneCase.termEnd, dateInWords(outcome.termEnd, language))]),
    ...(outcome.note === undefined ? [] : [labelled(say.oneCase.note, literal(outcome.note, 1000))]),
    labelled(say.oneCase.recordedBy, whoAndWhen(language, outcome.by, outcome.at)),
  ];
};

const caseElements = (view: CaseView): Element[] => {
  const { language, case: one, decision, answered } = view;
  const say = words[language].oneCase;
  return [
    hint(say.title({ number: one.number, customer: literal(one.advice.customer) })),
    heading(decision?.line[language] ?? view.line ?? say.unknownAnswer({ id: one.advice.outcome }), 'Large', 'Small'),
    group(outcomeLines(language, one), one.outcome === undefined ? 'emphasis' : 'good', 'Small'),
    ...answered.filter(({ about }) => about !== 'customer').map(({ name, answer }) => labelled(name, answer)),
    ...(decision === undefined ? [] : nextStepElements({ ...view, decision })),
    hint(
      say.opened({
        who: whoAndWhen(language, one.openedBy, one.openedAt),
        date: dateInWords(one.advice.asOf, language),
      }),
    ),
  ];
};

const caseActions = ({ language, case: one }: CaseView) => {
  const { buttons } = words[language];
  return [
    button(buttons.recordOutcome, { verb: 'outcome', case: one.number }, one.outcome === undefined),
    button(buttons.why, { verb: 'why', case: one.number }),
    button(buttons.asOf, { verb: 'as-of', case: one.number }),
    button(buttons.newCase, { verb: 'guide' }),
    button(buttons.cases, { verb: 'cases' }),
  ];
};

/** A case: the one right next step with everything it takes, and what came of it. The same card from answer to outcome. */
export const caseCard = (view: CaseView): CardMessage =>
  cardMessage(view.language, caseElements(view), caseActions(view));

/** Somebody else was quicker: nothing was saved, and this is how the case stands now. */
export const changedMeanwhileCard = (view: CaseView): CardMessage => {
  const { number, outcome, openedBy } = view.case;
  const name = literal(outcome?.by.name ?? openedBy.name);
  const warning = paragraph(words[view.language].outcome.changedMeanwhile({ number, name }));
  return cardMessage(view.language, [group([warning], 'warning'), ...caseElements(view)], caseActions(view));
};
