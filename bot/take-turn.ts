import type { TurnContext } from 'botbuilder';

import { noticeCard, welcomeCard } from '../cards/notice.card.ts';
import { answeredCard } from '../cards/question.card.ts';
import { openExchange, type Exchange, type Heard } from '../dialogs/exchange.ts';
import type { Talk } from '../dialogs/talk.ts';
import type { KeptTalk, TalkKey, TalkState } from '../dialogs/talk-state.ts';
import { words } from '../src/language/words.ts';
import { answerPerson } from './answer-person.ts';
import type { Services } from './commands/command.ts';
import type { Delivered, Messenger } from './delivery/messenger.ts';
import type { Admitted } from './edge/gate.ts';
import { hear } from './hear.ts';

export interface TurnParts {
  services: Services;
  talks: TalkState;
  messenger: Messenger;
  /** Whether the tenant's records were erased: then nothing of it is kept, not even that it asked. */
  isErased: (tenant: string) => Promise<boolean>;
}

/** What a turn came to: the exchange, and where its reply went. Nothing when the activity asked for no answer. */
export interface TurnEnd {
  exchange: Exchange;
  delivered: Delivered;
}

const isForUs = ({ type, name }: Admitted['activity']): boolean =>
  type === 'message' || (type === 'invoke' && name === 'adaptiveCard/action');

const isArrival = ({ type, action }: Admitted['activity']): boolean =>
  type === 'installationUpdate' && action === 'add';

const welcomed = 'welcome';

const respond = async (
  turn: TurnContext,
  exchange: Exchange,
  { activity }: Admitted,
  kept: KeptTalk,
  services: Services,
) => {
  if (!isArrival(activity)) return answerPerson(turn, services);
  if (kept.heard.includes(welcomed)) return undefined;
  exchange.reply = { where: 'below', message: welcomeCard(exchange.heard.language) };
  return undefined;
};

/** The talk with the message that shows its open question: the next typed answer has to find that card. */
const withCard = ({ talk, reply }: Exchange, { message }: Delivered): Exchange['talk'] => {
  const isQuestion = reply !== undefined && reply.where !== 'word' && reply.asks === true;
  return talk === undefined || message === undefined || !isQuestion ? talk : { ...talk, card: message };
};

/** An open question that is asked again further down, or given up, leaves no second set of live buttons behind. */
const retireLeftCard = (exchange: Exchange, before: Talk | undefined, after: Talk | undefined): void => {
  const card = before?.card;
  const isLeft = card !== undefined && card !== after?.card;
  if (!isLeft || exchange.updates.some(({ message }) => message === card)) return;
  if (exchange.heard.pressedMessage === card) return;
  exchange.updates.push({ message: card, becomes: answeredCard(exchange.heard.language, []) });
};

const refuse = async (turn: TurnContext, heard: Heard, messenger: Messenger): Promise<TurnEnd> => {
  const message = noticeCard(heard.language, words[heard.language].notices.tenantErased);
  const reply = { where: 'below', message } as const;
  const exchange: Exchange = { heard, talk: undefined, isWhole: true, ended: undefined, updates: [], reply };
  return { exchange, delivered: await messenger.reply(turn, exchange) };
};

/**
 * One turn: read what is kept, answer, keep the answer's effect, and only then say it. An activity that was heard before
 * changes nothing and says nothing.
 */
export const createTurn =
  ({ services, talks, messenger, isErased }: TurnParts) =>
  async (turn: TurnContext, admitted: Admitted): Promise<TurnEnd | undefined> => {
    const { activity } = admitted;
    if (!isForUs(activity) && !isArrival(activity)) return undefined;
    const heard = hear(admitted);
    if (await isErased(admitted.tenant)) return refuse(turn, heard, messenger);
    const key: TalkKey = {
      tenant: admitted.tenant,
      conversation: activity.conversation.id,
      // A chat is welcomed once, whoever installs the app in it again.
      agent: isArrival(activity) ? 'everyone' : heard.actor.agent,
    };
    const kept = await talks.read(key);
    if (activity.id !== undefined && kept.heard.includes(activity.id)) return undefined;
    const exchange: Exchange = { heard, talk: kept.talk, isWhole: kept.isWhole, ended: kept.ended, updates: [] };
    openExchange(turn, exchange);
    await respond(turn, exchange, admitted, kept, services);
    const { talk, ended } = exchange;
    const mark = isArrival(activity) ? welcomed : activity.id;
    // A talk that went on, or another one, is of this version.
    const isWhole = exchange.isWhole || talk !== kept.talk;
    await talks.keep(key, kept, { talk, isWhole, ended, activity: mark });
    const delivered = await messenger.reply(turn, exchange);
    const shown = withCard(exchange, delivered);
    if (shown?.card !== talk?.card) await talks.keep(key, await talks.read(key), { talk: shown, ended });
    retireLeftCard(exchange, kept.talk, shown);
    await messenger.update(turn, exchange.updates);
    return { exchange, delivered };
  };
