import type { TurnContext } from 'botbuilder';

import { noticeCard } from '../cards/notice.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';

/** Says one sentence, with the ways to go on below it. */
export const notice = (turn: TurnContext, sentence: string): void => {
  const exchange = exchangeOf(turn);
  exchange.reply = { where: 'below', message: noticeCard(exchange.heard.language, sentence) };
};
