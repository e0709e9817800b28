import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { exchangeOf, type Exchange } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { runAction } from './actions/index.ts';
import { beginWithSentence, goOnWithSentence } from './answer-sentence.ts';
import { isHere, type Services } from './commands/command.ts';
import {
  deletedCase,
  findCommand,
  guessCommand,
  isAgreement,
  isGreeting,
  isThanks,
  type FoundCommand,
} from './commands/find-command.ts';
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

const answerDeletion = async (turn: TurnContext, { conversation }: Services, example: string): Promise<void> => {
  const { talk, heard } = exchangeOf(turn);
  const sentence = words[heard.language].notices.casesStay({ example });
  if (talk === undefined) notice(turn, sentence);
  else await conversation.askAgain(turn, sentence);
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
  const found = findCommand(text);
  // A note may begin with the same words.
  const deleted = talk?.dialog === 'outcome' ? undefined : deletedCase(text);
  if (deleted !== undefined) await answerDeletion(turn, services, deleted);
  else if (found !== undefined) await runCommand(turn, services, found);
  else if (isThanks(text)) await answerThanks(turn, services);
  else if (isGreeting(text)) await answerGreeting(turn, services);
  else if (talk === undefined) await answerFreely(turn, services);
  else if (!(await goOnWithSentence(turn, services))) await services.conversation.answer(turn);
};

/** Nothing is being asked: a sentence about a customer, or else the command that it seems to want. */
const answerFreely = async (turn: TurnContext, services: Services): Promise<void> => {
  const { text, language } = exchangeOf(turn).heard;
  const { notices } = words[language];
  if (isAgreement(text)) {
    notice(turn, notices.nothingSaid);
    return;
  }
  if (await beginWithSentence(turn, services)) return;
  const guessed = guessCommand(text);
  if (guessed !== undefined) await runCommand(turn, services, guessed);
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
  const { press, isUnknownPress, language } = exchange.heard;
  if (!exchange.isWhole && isOfTalk(exchange)) await goOnAfterUpdate(turn, services);
  else if (press !== undefined) await runAction(turn, services, press);
  else if (isUnknownPress === true) exchange.reply = { where: 'word', sentence: words[language].notices.unknownPress };
  else await answerText(turn, services);
};
