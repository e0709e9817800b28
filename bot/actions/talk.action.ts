import type { TurnContext } from 'botbuilder';

import type { CardMessage } from '../../cards/card-message.ts';
import { caseCard } from '../../cards/case.card.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import type { Press } from '../../cards/press.ts';
import { savedCard } from '../../cards/saved.card.ts';
import { readCaseView } from '../../dialogs/case-view.ts';
import { exchangeOf, type Exchange } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';

/** A press that belongs to one person's conversation. */
export type OfTalk = Extract<Press, { talk: string }>;
/** What a card of a conversation that is over shows: the same end once more where it is known, and a way on. */
const afterTheEnd = async ({ heard, ended }: Exchange, services: Services, talk: string): Promise<CardMessage> => {
  const { actor, language } = heard;
  const { notices } = words[language];
  if (ended?.id !== talk) return noticeCard(language, notices.stalePress);
  const one = ended.case === undefined ? undefined : await services.cases.find(actor, ended.case);
  if (one === undefined) return noticeCard(language, notices.cancelled);
  return ended.how === 'recorded' ? savedCard(language, one) : caseCard(await readCaseView(services, heard, one));
};

/**
 * A button of a question card, which belongs to one person's conversation at one point of it. Pressed by somebody else it
 * only says whose it is; pressed too late, or twice, it turns into what holds now and changes nothing.
 */
export const ofTalk = async (
  turn: TurnContext,
  services: Services,
  press: OfTalk,
  act: () => Promise<void> | void,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  if (press.owner !== actor.agent) {
    exchange.reply = { where: 'word', sentence: words[language].notices.notYours };
  } else if (exchange.talk?.id !== press.talk) {
    exchange.reply = { where: 'in-place', message: await afterTheEnd(exchange, services, press.talk) };
  } else if (exchange.talk.revision !== press.at) {
    await services.conversation.askAgain(turn);
  } else {
    await act();
  }
};
