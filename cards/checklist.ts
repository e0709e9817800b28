import { isClosed } from '../src/cases/case-status.ts';
import type { Case } from '../src/cases/case.ts';
import { firstOpenStep, tickOf } from '../src/cases/open-step.ts';
import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome, DecidedStep } from '../src/policy/decision.ts';
import type { Terms } from '../src/policy/rulebook.ts';
import { stepKey } from '../src/policy/step-key.ts';
import { group, literal, paragraph, row, strong, type Element } from './elements.ts';

export const whoAndWhen = (language: Language, by: { name: string }, at: Date): string =>
  words[language].oneCase.whoAndWhen({ name: literal(by.name), date: dateInWords(utcDate(at), language) });

/** A step of a case with its sign, and by whom it was done; pressing it says that it is done, or that it is not. */
export const checkedStep = (language: Language, one: Case, name: string, step: DecidedStep): Element[] => {
  const { work } = words[language];
  const tick = tickOf(one, step);
  const isDone = tick !== undefined;
  const title = isDone
    ? `☑ ${work.doneStep({ step: name, who: whoAndWhen(language, tick.by, tick.at) })}`
    : `☐ ${name}`;
  const text = paragraph(step.text[language], 'None');
  if (isClosed(one.status)) return [strong(title, 'Small'), text];
  const { number, version } = one;
  const press = { verb: 'tick', case: number, version, step: stepKey(step), isDone: !isDone } as const;
  return [row(title, press, [text], isDone ? work.markOpen : work.markDone)];
};

/** What the card of a case leads with: the first open step, and who does it. */
export const nextStepLine = (language: Language, one: Case, { steps }: DecidedOutcome, terms: Terms): Element[] => {
  if (isClosed(one.status)) return [];
  const { work } = words[language];
  const next = firstOpenStep(one, steps);
  const sentence =
    next === undefined
      ? work.allDone
      : work.next({ actor: terms.actors[next.actor][language], step: next.text[language] });
  return [group([strong(sentence)], 'accent', 'Small')];
};
