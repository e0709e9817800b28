import type { Case, Person, RecordedOutcome } from '../src/cases/case.ts';
import { utcDate } from '../src/clock.ts';
import { dateInWords, momentInWords } from '../src/language/dates.ts';
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
  /** What was recorded before the present outcome, the last first. */
  earlier: readonly RecordedOutcome[];
  /** One-line answers of the alternatives, in the reader's language. */
  alternatives: readonly string[];
}

const whoAndWhen = (language: Language, by: { name: string }, at: Date): string =>
  words[language].oneCase.whoAndWhen({ name: literal(by.name), date: dateInWords(utcDate(at), language) });

const termEndLines = (language: Language, { termEnd }: Case): Element[] =>
  termEnd === undefined ? [] : [labelled(words[language].oneCase.termEnd, dateInWords(termEnd, language))];

/** What came of the case, or that nobody has said yet. */
export const outcomeLines = (language: Language, one: Case): Element[] => {
  const say = words[language];
  const { outcome, status } = one;
  const state = [labelled(say.oneCase.status, say.status[status]), ...termEndLines(language, one)];
  if (outcome === undefined) return state;
  return [
    ...state,
    ...(outcome.note === undefined ? [] : [labelled(say.oneCase.note, literal(outcome.note, 1000))]),
    labelled(say.oneCase.recordedBy, whoAndWhen(language, outcome.by, outcome.at)),
  ];
};

const earlierLines = ({ language, earlier }: CaseView): Element[] => {
  if (earlier.length === 0) return [];
  const say = words[language];
  const lines = earlier.map(({ status, by, at }) => labelled(say.status[status], whoAndWhen(language, by, at)));
  return [group([hint(say.oneCase.earlier), ...lines], undefined, 'Small')];
};

const caseElements = (view: CaseView): Element[] => {
  const { language, case: one, decision, answered } = view;
  const say = words[language].oneCase;
  return [
    hint(say.title({ number: one.number, customer: literal(one.advice.customer) })),
    heading(decision?.line[language] ?? view.line ?? say.unknownAnswer({ id: one.advice.outcome }), 'Large', 'Small'),
    group(outcomeLines(language, one), one.outcome === undefined ? 'emphasis' : 'good', 'Small'),
    ...earlierLines(view),
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

/** Somebody else was quicker: nothing was saved, who it was and when, and how the case stands now. */
export const changedMeanwhileCard = (view: CaseView, { by, at }: { by: Person; at: Date }): CardMessage => {
  const { language } = view;
  const { number } = view.case;
  const who = words[language].oneCase.whoAndWhen({ name: literal(by.name), date: momentInWords(at, language) });
  const warning = paragraph(words[language].outcome.changedMeanwhile({ number, who }));
  return cardMessage(view.language, [group([warning], 'warning'), ...caseElements(view)], caseActions(view));
};
