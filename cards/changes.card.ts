import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, paragraph } from './elements.ts';

/** Beyond this a card is longer than Teams takes: it also stands in the plain-text twin. */
const mostCharacters = 11_000;

const within = (paragraphs: readonly string[]): string[] => {
  let left = mostCharacters;
  return paragraphs.filter((text) => {
    left -= text.length;
    return left > 0;
  });
};

/** A comparison of two dates, a paragraph for each change; `paragraphs` is never empty. */
export const changesCard = (language: Language, paragraphs: readonly string[]): CardMessage => {
  const say = words[language];
  const shown = within(paragraphs);
  const more = paragraphs.length - shown.length;
  return cardMessage(
    language,
    [
      heading(say.policy.changesTitle),
      ...shown.map((text) =>
        group(
          text.split('\n').map((line, place) => (place === 0 ? paragraph(line) : hint(line.trim(), 'Small'))),
          undefined,
          'Medium',
        ),
      ),
      ...(more === 0 ? [] : [hint(say.policy.moreChanges({ more }), 'Medium')]),
    ],
    [button(say.buttons.newCase, { verb: 'guide' }, true)],
  );
};
