import type { Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { outcomeLines } from './case.card.ts';
import { button, group, heading, literal, paragraph } from './elements.ts';

/** The receipt: shown only after the outcome was committed. */
export const savedCard = (language: Language, one: Case): CardMessage => {
  const say = words[language];
  return cardMessage(
    language,
    [
      heading(say.outcome.saved({ number: one.number }), 'Large'),
      paragraph(literal(one.advice.customer), 'None'),
      group(outcomeLines(language, one), 'good'),
    ],
    [
      button(say.buttons.newCase, { verb: 'guide' }, true),
      button(say.buttons.showCase({ number: one.number }), { verb: 'case', case: one.number }),
      button(say.work.buttons.undo, { verb: 'undo', case: one.number, version: one.version }),
      button(say.buttons.cases, { verb: 'cases' }),
    ],
  );
};
