import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { runAction } from './actions/index.ts';
import type { Services } from './commands/command.ts';
import { findCommand, guessCommand, isGreeting, isThanks } from './commands/find-command.ts';
import { mostText } from './hear.ts';
import { notice } from './notice.ts';

/** A friendly word back; whoever is being asked something sees the question again instead. */
const answerKindly = async (
  turn: TurnContext,
  { conversation }: Services,
  word: 'greeting' | 'thanks',
): Promise<void> => {
  const exchange = exchangeOf(turn);
  if (exchange.talk !== undefined) await conversation.askAgain(turn);
  else notice(turn, words[exchange.heard.language].notices[word]);
};

const answerText = async (turn: TurnContext, services: Services): Promise<void> => {
  const { heard, talk } = exchangeOf(turn);
  const { text, language } = heard;
  const { notices } = words[language];
  if (text.length > mostText) {
    notice(turn, notices.tooLong);
    return;
  }
  const found = findCommand(text) ?? (talk === undefined ? guessCommand(text) : undefined);
  if (found !== undefined) await found.command.run(turn, services, found.argument);
  else if (isGreeting(text)) await answerKindly(turn, services, 'greeting');
  else if (isThanks(text)) await answerKindly(turn, services, 'thanks');
  else if (talk !== undefined) await services.conversation.answer(turn);
  else notice(turn, text === '' ? notices.nothingSaid : notices.notUnderstood({ typed: literal(text, 60) }));
};

/** Whatever a person says or presses gets an answer with a way forward. Global words come before any open question. */
export const answerPerson = async (turn: TurnContext, services: Services): Promise<void> => {
  const { press } = exchangeOf(turn).heard;
  if (press === undefined) await answerText(turn, services);
  else await runAction(turn, services, press);
};
