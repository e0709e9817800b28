import type { TurnContext } from 'botbuilder';

import { helpCard } from '../cards/help.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { commands } from './commands/index.ts';

/** What a person can write, in their language. */
export const showHelp = (turn: TurnContext): void => {
  const exchange = exchangeOf(turn);
  const { language } = exchange.heard;
  const rows = commands.map(({ name, aliases, example }) => ({
    example: example === undefined ? aliases[language][0] : `${aliases[language][0]} ${example}`,
    summary: words[language].commands[name],
  }));
  exchange.reply = { where: 'below', message: helpCard(language, rows) };
};
