import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { runAction } from './actions/index.ts';
import { isHere, type Services } from './commands/command.ts';
import { findCommand, guessCommand, isGreeting, isThanks, type FoundCommand } from './commands/find-command.ts';
import { mostText } from './hear.ts';
import { notice } from './notice.ts';

const answerGreeting = async (turn: TurnContext, { conversation }: Services): Promise<void> => {
  const exchange = exchangeOf(turn);
  if (exchange.talk !== undefined) await conversation.askAgain(turn);
  else notice(turn, words[exchange.heard.language].notices.greeting);
};

const answerThanks = async (turn: TurnContext, { conversation }: Services): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { thanks } = words[exchange.heard.language].about;
  if (exchange.talk === undefined) notice(turn, thanks);
  else await conversation.askAgain(turn, thanks);
};

const runCommand = async (
  turn: TurnContext,
  services: Services,
  { command, argument }: FoundCommand,
): Promise<void> => {
  const { place, language } = exchangeOf(turn).heard;
  if (isHere(command, place)) await command.run(turn, services, argument);
  else notice(turn, words[language].notices.onlyPersonal);
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
  if (found !== undefined) await runCommand(turn, services, found);
  else if (isThanks(text)) await answerThanks(turn, services);
  else if (isGreeting(text)) await answerGreeting(turn, services);
  else if (talk !== undefined) await services.conversation.answer(turn);
  else notice(turn, text === '' ? notices.nothingSaid : notices.notUnderstood({ typed: literal(text, 60) }));
};

/** Whatever a person says or presses gets an answer with a way forward. Global words come before any open question. */
export const answerPerson = async (turn: TurnContext, services: Services): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { press, isUnknownPress, language } = exchange.heard;
  if (press !== undefined) await runAction(turn, services, press);
  else if (isUnknownPress === true) exchange.reply = { where: 'word', sentence: words[language].notices.unknownPress };
  else await answerText(turn, services);
};
