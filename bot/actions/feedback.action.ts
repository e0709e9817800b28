import type { TurnContext } from 'botbuilder';

import { reasonCard, thanksCard } from '../../cards/feedback.card.ts';
import type { Press } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { feedbackOn } from '../../src/feedback/feedback-on.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';
import { pressedCase } from '../work-on-case.ts';

type Opinion = Extract<Press, { verb: 'feedback' }>;

/**
 * Keeps what somebody thinks of an answer, with the rule that chose it. The verdict is kept at once; the reason, which is
 * asked for next, may stay away.
 */
export const feedbackAction = async (turn: TurnContext, services: Services, press: Opinion): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const { work } = words[language];
  const one = await pressedCase(turn, services, press.case);
  if (one === undefined) return;
  const given = feedbackOn(services.policy, one, press);
  if (given === undefined) {
    notice(turn, work.cannotExplain);
    return;
  }
  if (press.isFilled !== false) await services.feedback.give(actor, given, services.clock.now());
  if (press.isFilled !== undefined) {
    exchange.reply = { where: 'in-place', message: thanksCard(language, one.number) };
  } else if (press.verdict === 'helpful') {
    exchange.reply = { where: 'word', sentence: work.feedback.thanks };
  } else {
    exchange.reply = { where: 'below', message: reasonCard(language, one.number, press.verdict) };
  }
};
