import type { TurnContext } from 'botbuilder';

import { helpCard, type HelpTopic } from '../cards/help.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { isHere, topics, type Command, type Topic } from './commands/command.ts';
import { commands } from './commands/index.ts';

const line = (language: Language, { name, aliases, takes }: Command): HelpTopic['commands'][number] => ({
  example: takes === undefined ? aliases[language][0] : `${aliases[language][0]} ${takes.example[language]}`,
  summary: words[language].commands[name],
});

/** What a person can write here, in their language. */
export const showHelp = (turn: TurnContext): void => {
  const exchange = exchangeOf(turn);
  const { language, place } = exchange.heard;
  const here = commands.filter((command) => command.isOffered !== false && isHere(command, place));
  const about = (topic: Topic): HelpTopic => ({
    title: words[language].help.topics[topic],
    commands: here.filter((command) => (command.topic ?? 'cases') === topic).map((command) => line(language, command)),
  });
  const shown = topics.map(about).filter((topic) => topic.commands.length > 0);
  exchange.reply = { where: 'below', message: helpCard(language, shown) };
};
