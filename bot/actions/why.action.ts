import type { TurnContext } from 'botbuilder';

import { explanationCard } from '../../cards/explanation.card.ts';
import type { Press } from '../../cards/press.ts';
import { outcomeLine } from '../../src/policy/outcome-line.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { explainInWords } from '../../src/policy/explain-in-words.ts';
import { explain } from '../../src/policy/explain.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';

/** Explains the answer of a case: the one that was given, on the date it was given for. */
export const whyAction = async (
  turn: TurnContext,
  { cases, policy }: Services,
  press: Extract<Press, { verb: 'why' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const say = words[language];
  const one = await cases.find(actor, press.case);
  if (one === undefined) {
    notice(turn, say.cases.missing({ number: String(press.case) }));
    return;
  }
  const { facts, asOf, outcome, customer } = one.advice;
  const explanation = explain(policy, facts, asOf);
  if (explanation?.decision.outcome !== outcome) {
    notice(turn, say.oneCase.unknownAnswer({ id: outcome }));
    return;
  }
  const message = explanationCard({
    language,
    case: { number: one.number, customer },
    line: outcomeLine(policy, outcome, asOf, language) ?? outcome,
    parts: explainInWords(policy, explanation, language),
    sources: explanation.decision.sources,
  });
  exchange.reply = { where: 'below', message };
};
