import type { AuditEntry, Case } from '../src/cases/case.ts';
import { dateInWords, momentInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { stepKey } from '../src/policy/step-key.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import type { CaseView } from './case.card.ts';
import { button, heading, hint, labelled, literal, paragraph, type Element } from './elements.ts';

const mostEntries = 10;

/** The step that was ticked or opened again: the one that only one of the two has done. */
const tickedStep = ({ before, after }: AuditEntry, { language, decision }: CaseView): string => {
  const { history } = words[language].work;
  const keysOf = (one: Case | undefined): string[] => (one?.done ?? []).map(({ step }) => step);
  const [was, is] = [keysOf(before), keysOf(after)];
  const key = is.find((one) => !was.includes(one)) ?? was.find((one) => !is.includes(one));
  const step = decision?.steps.find((one) => stepKey(one) === key)?.text[language] ?? history.oldStep;
  return is.length > was.length ? history.stepDone({ step }) : history.stepOpen({ step });
};

const decidedAgain = ({ advice: { insteadOf, asOf } }: Case, language: Language): string => {
  const date = dateInWords(insteadOf?.since ?? asOf, language);
  return words[language].work.history['case.decided-again']({ date });
};

const whatHappened = (entry: AuditEntry, view: CaseView): string => {
  const { language } = view;
  const { names, work } = words[language];
  const { action, after } = entry;
  switch (action) {
    case 'case.opened':
    case 'case.answered':
    case 'change.undone':
    case 'subscription.changed':
      return work.history[action];
    case 'case.decided-again':
      return decidedAgain(after, language);
    case 'case.assigned':
      return work.history[action]({ name: literal(after.assignedTo?.name ?? '', 120) });
    case 'note.added':
      return work.history[action]({ note: literal(after.note?.text ?? '', 300) });
    case 'outcome.recorded':
    case 'status.changed':
      return work.history[action]({ status: names.statuses[after.status] });
    case 'subscription.linked':
      return work.history[action]({ product: literal(after.subscription?.product ?? '', 120) });
    case 'step.ticked':
      return tickedStep(entry, view);
  }
};

/** What was said with an outcome; later changes of the case carry it along and do not say it again. */
const outcomeParts = ({ action, after }: AuditEntry, language: Language): Element[] => {
  if (action !== 'outcome.recorded' || after.outcome === undefined) return [];
  const { note, termEnd } = after.outcome;
  const say = words[language].oneCase;
  return [
    ...(termEnd === undefined ? [] : [labelled(say.termEnd, dateInWords(termEnd, language))]),
    ...(note === undefined ? [] : [labelled(say.note, literal(note, 300))]),
  ];
};

const entryLines = (entry: AuditEntry, view: CaseView): Element[] => [
  paragraph(whatHappened(entry, view), 'Medium'),
  ...outcomeParts(entry, view.language),
  hint(whoAt(view.language, entry), 'None'),
];

const whoAt = (language: Language, { by, at }: AuditEntry): string =>
  words[language].work.history.when({ name: literal(by.name), at: momentInWords(at, language) });

/** Who did what with a case and when, newest first; `newer` of them are left out. `history` is oldest first. */
export const historyCard = (view: CaseView, history: readonly AuditEntry[], newer = 0): CardMessage => {
  const { language, case: one } = view;
  const say = words[language];
  const { number } = one;
  const upTo = Math.max(history.length - newer, 0);
  const count = Math.max(upTo - mostEntries, 0);
  const shown = history.slice(count, upTo).toReversed();
  const older = button(say.buttons.older, { verb: 'history', case: number, newer: newer + mostEntries });
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number, customer: literal(one.advice.customer) })),
      heading(say.work.historyTitle),
      ...shown.flatMap((entry) => entryLines(entry, view)),
      ...(count === 0 ? [] : [hint(say.work.earlier({ count }), 'Medium')]),
    ],
    [...(count === 0 ? [] : [older]), button(say.buttons.showCase({ number }), { verb: 'case', case: number })],
  );
};
