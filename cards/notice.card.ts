import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, paragraph } from './elements.ts';

const waysOn = (language: Language) => {
  const { buttons } = words[language];
  return [
    button(buttons.start, { verb: 'guide' }, true),
    button(buttons.cases, { verb: 'cases' }),
    button(buttons.help, { verb: 'help' }),
  ];
};

/** Shown once, when the app arrives in a chat or a team. Where several people read it, it says how to speak to it there. */
export const welcomeCard = (language: Language, isShared = false): CardMessage => {
  const { title, what, how, shared } = words[language].welcome;
  const hints = isShared ? [hint(shared, 'Medium')] : [hint(how, 'Medium')];
  return cardMessage(language, [heading(title, 'Large'), paragraph(what), ...hints], waysOn(language));
};

/** One sentence about what happened or did not, and the ways to go on. */
export const noticeCard = (language: Language, sentence: string): CardMessage =>
  cardMessage(language, [paragraph(sentence)], waysOn(language));

/** Our own trouble: what happened and what to do. */
export const failureCard = (language: Language, sentence: string): CardMessage =>
  cardMessage(language, [group([paragraph(sentence)], 'warning')], waysOn(language));
