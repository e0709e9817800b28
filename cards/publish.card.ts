import type { Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, literal, paragraph } from './elements.ts';

/** Asks before everybody sees what only one person has seen. `asked` names this question: its yes posts once. */
export const publishCard = (language: Language, { number, advice }: Case, asked: string): CardMessage => {
  const say = words[language];
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number, customer: literal(advice.customer) })),
      heading(say.work.publish.ask),
      paragraph(say.work.publish.hint),
    ],
    [
      button(say.work.buttons.publishYes, { verb: 'publish', case: number, isSure: true, asked }, true),
      button(say.buttons.showCase({ number }), { verb: 'case', case: number }),
    ],
  );
};

export const publishedCard = (language: Language, number: number): CardMessage =>
  cardMessage(language, [paragraph(words[language].work.publish.done({ number }))]);
