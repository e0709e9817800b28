import type { TurnContext } from 'botbuilder';

import { customerMessage } from '../../cards/customer-message.ts';
import { forCustomerCard } from '../../cards/for-customer.card.ts';
import type { Press } from '../../cards/press.ts';
import { caseView } from '../../dialogs/case-view.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';
import { pressedCase } from '../work-on-case.ts';

/** A message of what the customer has to do, in the language that was asked for; in the agent's own at first. */
export const forCustomerAction = async (
  turn: TurnContext,
  services: Services,
  press: Extract<Press, { verb: 'for-customer' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const one = await pressedCase(turn, services, press.case);
  if (one === undefined) return;
  const { decision } = caseView(services.policy, language, one);
  if (decision === undefined) {
    notice(turn, words[language].work.cannotExplain);
    return;
  }
  const written = press.language ?? language;
  const { number, advice } = one;
  const message = customerMessage(written, { case: one, decision, from: actor.name });
  exchange.reply = {
    where: press.language === undefined ? 'below' : 'in-place',
    message: forCustomerCard({ language, written, case: { number, customer: advice.customer }, message }),
  };
};
