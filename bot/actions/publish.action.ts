import { randomUUID } from 'node:crypto';

import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { publishCard, publishedCard } from '../../cards/publish.card.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { pressedCase } from '../work-on-case.ts';

/** Shows a case that only one person sees to everybody in the conversation, once they are sure. */
export const publishAction = async (
  turn: TurnContext,
  services: Services,
  { case: number, isSure, asked }: Extract<Press, { verb: 'publish' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language, place } = exchange.heard;
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  if (!place.isPrivate) {
    exchange.reply = { where: 'word', sentence: words[language].work.publish.already };
  } else if (isSure === true && asked !== undefined) {
    const posting = { cause: `post/${asked}`, at: services.clock.now() };
    await services.livingCards.post(turn.activity, { actor, language }, one, posting);
    exchange.reply = { where: 'in-place', message: publishedCard(language, number) };
  } else {
    exchange.reply = { where: 'in-place', message: publishCard(language, one, randomUUID()) };
  }
};
