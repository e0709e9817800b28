import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { exported, type Exported } from '../src/subscriptions/csv-export.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, linkRow, row } from './elements.ts';

/** What can be taken out. */
export const exportCard = (language: Language): CardMessage => {
  const say = words[language].exports;
  return cardMessage(language, [
    heading(say.title),
    hint(say.how),
    ...exported.map((what) => row(say.what[what], { verb: 'export', what })),
  ]);
};

/** The link, which holds once. */
export const downloadCard = (language: Language, what: Exported, url: string): CardMessage => {
  const { exports: say, buttons } = words[language];
  return cardMessage(
    language,
    [
      heading(say.ready({ what: say.what[what] })),
      hint(say.how),
      linkRow(say.fetch, url, say.opens),
      hint(say.whoever, 'Medium'),
    ],
    [button(buttons.help, { verb: 'help' })],
  );
};
