import type { TurnContext } from 'botbuilder';

import { closedCard } from '../../cards/case.card.ts';
import type { Press } from '../../cards/press.ts';
import { reviseCard } from '../../cards/revise.card.ts';
import { caseView, readCaseView } from '../../dialogs/case-view.ts';
import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import { isClosed } from '../../src/cases/case-status.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';

/** Which answer of a case to change, and then its question. What was changed meanwhile is shown as it is. */
export const reviseAction = async (
  turn: TurnContext,
  { cases, conversation, policy }: Services,
  { case: number, what }: Extract<Press, { verb: 'revise' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const one = await cases.find(actor, number);
  if (one === undefined) {
    notice(turn, words[language].cases.missing({ number: String(number) }));
  } else if (isClosed(one.status)) {
    const view = await readCaseView({ cases, policy }, { actor, language }, one);
    exchange.reply = { where: 'in-place', message: closedCard(view), shows: number };
  } else if (what === undefined) {
    exchange.reply = { where: 'below', message: reviseCard(caseView(policy, language, one)) };
  } else {
    await conversation.revise(turn, one, what);
    replyBelow(exchange);
  }
};
