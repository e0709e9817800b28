import { isClosed } from '../src/cases/case-status.ts';
import { ownerOf, type Case, type Person, type RecordedOutcome } from '../src/cases/case.ts';
import { dateInWords, momentInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome } from '../src/policy/decision.ts';
import type { Terms } from '../src/policy/rulebook.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { nextStepLine, whoAndWhen } from './checklist.ts';
import {
  button,
  group,
  heading,
  hint,
  labelled,
  literal,
  paragraph,
  wordsToPress,
  type Container,
  type Element,
} from './elements.ts';
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
  /** Where the policy gave another answer since: from when on, what was said before, and whether it asks for one more. */
  changed?: { since: string; said: string; isAsking: boolean };
  /** What was recorded before the present outcome, the last first. */
  earlier: readonly RecordedOutcome[];
  /** One-line answers of the alternatives, in the reader's language. */
  alternatives: readonly string[];
}

const termEndLines = (language: Language, { termEnd }: Case): Element[] =>
  termEnd === undefined ? [] : [labelled(words[language].oneCase.termEnd, dateInWords(termEnd, language))];

/** What came of the case, or that nobody has said yet. */
export const outcomeLines = (language: Language, one: Case): Element[] => {
  const say = words[language];
  const { outcome, status } = one;
  const state = [labelled(say.oneCase.status, say.names.statuses[status]), ...termEndLines(language, one)];
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
  const lines = earlier.map(({ status, by, at }) => labelled(say.names.statuses[status], whoAndWhen(language, by, at)));
  return [group([hint(say.oneCase.earlier), ...lines], undefined, 'Small')];
};

const noteLines = (language: Language, { note }: Case): Element[] =>
  note === undefined
    ? []
    : [
        labelled(words[language].oneCase.note, literal(note.text, 1000)),
        hint(whoAndWhen(language, note.by, note.at), 'None'),
      ];

const opinions = ({ language, case: { number }, decision }: CaseView): Element[] => {
  if (decision === undefined) return [];
  const { helpful, notHelpful } = words[language].work.buttons;
  return [
    wordsToPress([
      { title: helpful, data: { verb: 'feedback', case: number, verdict: 'helpful' } },
      { title: notHelpful, data: { verb: 'feedback', case: number, verdict: 'not_helpful' } },
    ]),
  ];
};

const changedLines = ({ language, changed, case: { status } }: CaseView): Element[] => {
  if (changed === undefined || isClosed(status)) return [];
  const say = words[language].oneCase;
  const lines = [
    paragraph(say.answerChanged({ date: dateInWords(changed.since, language) })),
    ...(changed.isAsking ? [paragraph(say.answerNeeded, 'None')] : [labelled(say.saidBefore, changed.said)]),
  ];
  return [group(lines, 'warning', 'Small')];
};

const caseElements = (view: CaseView): Element[] => {
  const { language, case: one, decision, answered, terms } = view;
  const { oneCase: say, work } = words[language];
  return [
    hint(say.title({ number: one.number, customer: literal(one.advice.customer) })),
    heading(decision?.line[language] ?? view.line ?? say.unknownAnswer({ id: one.advice.outcome }), 'Large', 'Small'),
    ...(decision === undefined ? [] : nextStepLine(language, one, decision, terms)),
    ...changedLines(view),
    group(outcomeLines(language, one), one.outcome === undefined ? 'emphasis' : 'good', 'Small'),
    ...earlierLines(view),
    labelled(work.owner, literal(ownerOf(one).name)),
    ...noteLines(language, one),
    ...answered.filter(({ about }) => about !== 'customer').map(({ name, answer }) => labelled(name, answer)),
    ...(decision === undefined ? [] : nextStepElements({ ...view, decision })),
    hint(
      say.opened({
        who: whoAndWhen(language, one.openedBy, one.openedAt),
        date: dateInWords(one.advice.asOf, language),
      }),
    ),
    ...opinions(view),
  ];
};

const caseActions = ({ language, case: { number, version, outcome, status } }: CaseView) => {
  const { buttons, work } = words[language];
  return [
    button(buttons.recordOutcome, { verb: 'outcome', case: number }, outcome === undefined),
    button(work.buttons.forCustomer, { verb: 'for-customer', case: number }),
    button(work.buttons.assign, { verb: 'assign', case: number, version }),
    ...(isClosed(status) ? [] : [button(work.buttons.change, { verb: 'revise', case: number, version })]),
    button(buttons.why, { verb: 'why', case: number }),
    button(work.buttons.more, { verb: 'more', case: number }),
  ];
};

/** A case: the one right next step with everything it takes, and what came of it. The same card from answer to outcome. */
export const caseCard = (view: CaseView): CardMessage =>
  cardMessage(view.language, caseElements(view), caseActions(view));

/** The case with a sentence above it: what just happened to it, or why nothing did. */
export const toldCaseCard = (view: CaseView, sentence: string, style: Container['style']): CardMessage =>
  cardMessage(view.language, [group([paragraph(sentence)], style), ...caseElements(view)], caseActions(view));

/** Somebody else was quicker: nothing was saved, who it was and when, and how the case stands now. */
export const changedMeanwhileCard = (view: CaseView, { by, at }: { by: Person; at: Date }): CardMessage => {
  const { language } = view;
  const { number } = view.case;
  const who = words[language].oneCase.whoAndWhen({ name: literal(by.name), date: momentInWords(at, language) });
  return toldCaseCard(view, words[language].outcome.changedMeanwhile({ number, who }), 'warning');
};

/** The case is done or declined: nothing was changed. */
export const closedCard = (view: CaseView): CardMessage =>
  toldCaseCard(view, words[view.language].work.closed({ number: view.case.number }), 'warning');
