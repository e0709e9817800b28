import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { exchangeOf, type Exchange } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { runAction } from './actions/index.ts';
import { beginWithSentence, goOnWithSentence } from './answer-sentence.ts';
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
  const found = findCommand(text);
  if (found !== undefined) await found.command.run(turn, services, found.argument);
  else if (isGreeting(text)) await answerKindly(turn, services, 'greeting');
  else if (isThanks(text)) await answerKindly(turn, services, 'thanks');
  else if (talk === undefined) await answerFreely(turn, services);
  else if (!(await goOnWithSentence(turn, services))) await services.conversation.answer(turn);
};

/** Nothing is being asked: a sentence about a customer, or else the command that it seems to want. */
const answerFreely = async (turn: TurnContext, services: Services): Promise<void> => {
  const { text, language } = exchangeOf(turn).heard;
  const { notices } = words[language];
  if (await beginWithSentence(turn, services)) return;
  const guessed = guessCommand(text);
  if (guessed !== undefined) await guessed.command.run(turn, services, guessed.argument);
  else notice(turn, text === '' ? notices.nothingSaid : notices.notUnderstood({ typed: literal(text, 60) }));
};

/** What would be taken for an answer to a question that may not be asked any more. */
const isOfTalk = ({ heard: { press, text, actor } }: Exchange): boolean =>
  press === undefined ? findCommand(text) === undefined : 'talk' in press && press.owner === actor.agent;

/** The talk was begun with another version: what is left of it is shown before anything is taken as an answer. */
const goOnAfterUpdate = async (turn: TurnContext, { conversation }: Services): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { notices } = words[exchange.heard.language];
  exchange.isWhole = true;
  if (exchange.talk === undefined) notice(turn, notices.updatedMeanwhile);
  else await conversation.askAgain(turn, notices.goOnAfterUpdate);
};

/** Whatever a person says or presses gets an answer with a way forward. Global words come before any open question. */
export const answerPerson = async (turn: TurnContext, services: Services): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { press } = exchange.heard;
  if (!exchange.isWhole && isOfTalk(exchange)) await goOnAfterUpdate(turn, services);
  else if (press === undefined) await answerText(turn, services);
  else await runAction(turn, services, press);
};
