import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, paragraph, strong } from './elements.ts';

export interface HelpTopic {
  title: string;
  commands: readonly { example: string; summary: string }[];
}

/** What a person can write here, from the command table. */
export const helpCard = (language: Language, topics: readonly HelpTopic[]): CardMessage => {
  const say = words[language];
  return cardMessage(
    language,
    [
      heading(say.help.title, 'Large'),
      paragraph(say.help.commands),
      ...topics.flatMap(({ title, commands }) => [
        heading(title, 'Default', 'Medium'),
        ...commands.map(({ example, summary }) =>
          group([strong(example), paragraph(summary, 'None')], undefined, 'Small'),
        ),
      ]),
      hint(say.help.inConversation, 'Medium'),
    ],
    [button(say.buttons.start, { verb: 'guide' }, true), button(say.buttons.cases, { verb: 'cases' })],
  );
};
