import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { hint } from './elements.ts';

/** What an earlier message of a case turns into once a later one shows it: one case has one card in a conversation. */
export const movedCard = (language: Language, number: number): CardMessage =>
  cardMessage(language, [hint(words[language].oneCase.moved({ number }))]);
