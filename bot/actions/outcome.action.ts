import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';

/** Begins to record what came of a case. The question comes in a message of its own: the steps stay readable. */
export const outcomeAction = async (
  turn: TurnContext,
  { cases, conversation }: Services,
  press: Extract<Press, { verb: 'outcome' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language, pressedMessage } = exchange.heard;
  const one = await cases.find(actor, press.case);
  if (one === undefined) {
    notice(turn, words[language].cases.missing({ number: String(press.case) }));
    return;
  }
  await conversation.startOutcome(turn, one, pressedMessage);
  replyBelow(exchange);
};
