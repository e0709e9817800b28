import type { Language } from '../src/language/language.ts';
import type { AdaptiveCard, Element, ExecuteAction } from './elements.ts';
import { plainText } from './plain-text.ts';

/** A card and its complete plain-text twin. */
export interface CardMessage {
  card: AdaptiveCard;
  text: string;
}

/** Teams shows six actions on a card; a seventh would vanish without a word. */
export const mostActions = 6;

/** Puts a card together. @throws when it has more actions than Teams shows: a mistake in our own code. */
export const cardMessage = (language: Language, body: Element[], actions: ExecuteAction[] = []): CardMessage => {
  if (actions.length > mostActions) throw new Error(`A card shows ${mostActions} actions, not ${actions.length}`);
  const text = plainText({ body, actions });
  return {
    text,
    card: {
      type: 'AdaptiveCard',
      $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
      version: '1.5',
      lang: language,
      body,
      actions,
      fallbackText: text,
    },
  };
};
