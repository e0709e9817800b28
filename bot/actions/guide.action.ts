import type { TurnContext } from 'botbuilder';

import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import { canGoBack } from '../../dialogs/talk.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';

/** Begins to ask. Such buttons stay on old cards: answers that were given since are not dropped for one. */
export const guideAction = async (turn: TurnContext, { conversation }: Services): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { talk, heard } = exchange;
  const { notices } = words[heard.language];
  if (talk?.dialog === 'outcome') await conversation.askAgain(turn, notices.finishFirst);
  else if (talk !== undefined && canGoBack(talk)) await conversation.askAgain(turn, notices.stillAsking);
  else await conversation.startGuidance(turn);
  replyBelow(exchange);
};
