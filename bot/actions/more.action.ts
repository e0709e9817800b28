import type { TurnContext } from 'botbuilder';

import { historyCard } from '../../cards/history.card.ts';
import { moreCard } from '../../cards/more.card.ts';
import type { Press } from '../../cards/press.ts';
import { caseView } from '../../dialogs/case-view.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Services } from '../commands/command.ts';
import { pressedCase } from '../work-on-case.ts';

/** What else can be done with a case. */
export const moreAction = async (
  turn: TurnContext,
  services: Services,
  { case: number }: Extract<Press, { verb: 'more' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { language, place } = exchange.heard;
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  const view = caseView(services.policy, language, one);
  exchange.reply = { where: 'below', message: moreCard(view, { canPublish: place.isPrivate }) };
};

/** Who did what with a case and when, in the place of the card that asked for it. */
export const historyAction = async (
  turn: TurnContext,
  services: Services,
  { case: number, newer }: Extract<Press, { verb: 'history' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  const history = await services.cases.history(actor, number);
  const message = historyCard(caseView(services.policy, language, one), history, newer);
  exchange.reply = { where: 'in-place', message };
};
