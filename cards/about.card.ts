import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, heading, hint, labelled, paragraph } from './elements.ts';

export type Engine = 'sqlite' | 'postgres';

export interface AboutView {
  language: Language;
  version: string;
  /** The date of the newest rule in force. */
  policyDate: string;
  engine: Engine;
}

/** What this is, where its records are, and what becomes of what one tells it. */
export const aboutCard = ({ language, version, policyDate, engine }: AboutView): CardMessage => {
  const say = words[language];
  const { about } = say;
  return cardMessage(
    language,
    [
      heading(about.title),
      paragraph(about.what),
      labelled(about.version, version),
      labelled(about.policy, dateInWords(policyDate, language)),
      labelled(about.records, about.recordsIn[engine]),
      paragraph(about.privacy, 'Medium'),
      hint(about.feedback, 'Medium'),
    ],
    [button(say.buttons.start, { verb: 'guide' }, true), button(say.buttons.help, { verb: 'help' })],
  );
};
