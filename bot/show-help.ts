import type { TurnContext } from 'botbuilder';

import { helpCard } from '../cards/help.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { commands } from './commands/index.ts';

/** What a person can write here, in their language. */
export const showHelp = (turn: TurnContext): void => {
  const exchange = exchangeOf(turn);
  const { language, place } = exchange.heard;
  const here = commands.filter(({ where }) => where === undefined || where.includes(place.kind));
  const rows = here.map(({ name, aliases, takes }) => ({
    example: takes === undefined ? aliases[language][0] : `${aliases[language][0]} ${takes.example[language]}`,
    summary: words[language].commands[name],
  }));
  exchange.reply = { where: 'below', message: helpCard(language, rows) };
};
