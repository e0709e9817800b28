import type { TurnContext } from 'botbuilder';

import { welcomeCard } from '../cards/notice.card.ts';
import { answeredCard } from '../cards/question.card.ts';
import { openExchange, type Exchange, type Heard } from '../dialogs/exchange.ts';
import type { SeenAgent } from '../src/settings/settings.ts';
import type { Talk } from '../dialogs/talk.ts';
import type { KeptTalk, TalkKey, TalkState } from '../dialogs/talk-state.ts';
import { answerPerson } from './answer-person.ts';
import type { Services } from './commands/command.ts';
import { Stamp } from './delivery/card-stamp.ts';
import type { Delivered, Messenger } from './delivery/messenger.ts';
import type { Admitted } from './edge/gate.ts';
import { speakPrivately } from './delivery/privately.ts';
import { agentOf, hear, sentBy } from './hear.ts';
import type { LivingCards } from './living-cards.ts';
import { placeOf } from './place-of.ts';

export interface TurnParts {
  services: Services;
  talks: TalkState;
  messenger: Messenger;
  livingCards: LivingCards;
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

/** Both come when the app is removed; what somebody else's leaving says is none of our business. */
const isDeparture = ({ type, action, membersRemoved = [], recipient }: Admitted['activity']): boolean =>
  type === 'installationUpdate'
    ? action === 'remove'
    : type === 'conversationUpdate' && membersRemoved.some(({ id }) => id === recipient.id);

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
  const { language, place } = exchange.heard;
  exchange.reply = { where: 'below', message: welcomeCard(language, place.kind !== 'personal') };
  return undefined;
};

/** Who spoke, to be known by name from now on. */
const seenIn = ({ tenant, activity }: Admitted, { actor }: Heard): SeenAgent => ({
  tenant,
  agent: actor.agent,
  name: actor.name,
  teamsId: activity.from.id,
  ...(activity.localTimezone === undefined ? {} : { timeZone: activity.localTimezone }),
});

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

/** A private talk in the middle of a channel is another than the one that everybody reads. */
const keyOf = ({ activity, tenant }: Admitted): TalkKey => {
  const isPrivate = activity.recipient.isTargeted === true || Stamp.safeParse(sentBy(activity)).data?.private === true;
  if (isArrival(activity)) {
    // A chat or a team is welcomed once, whoever installs the app in it again, and in whichever channel.
    const { team, conversation } = placeOf(activity);
    return { tenant, conversation: team ?? conversation, agent: 'everyone' };
  }
  return {
    tenant,
    conversation: `${activity.conversation.id}${isPrivate ? '/private' : ''}`,
    agent: agentOf(activity),
  };
};

/** Everything that is stored of who speaks and where, in one go. */
const readStored = async ({ talks, services: { settings } }: TurnParts, admitted: Admitted, key: TalkKey) => {
  const { tenant, activity } = admitted;
  const { team } = placeOf(activity);
  const [kept, known, ofTeam] = await Promise.all([
    talks.read(key),
    settings.ofAgent(tenant, agentOf(activity)),
    team === undefined ? undefined : settings.ofTeam(tenant, team),
  ]);
  return { kept, stored: { known, team: ofTeam } };
};

/**
 * One turn: read what is kept, answer, keep the answer's effect, and only then say it. An activity that was heard before
 * changes nothing and says nothing.
 */
export const createTurn = (parts: TurnParts) => {
  const { services, talks, messenger, livingCards } = parts;
  return async (turn: TurnContext, admitted: Admitted): Promise<TurnEnd | undefined> => {
    const { activity } = admitted;
    if (isDeparture(activity)) await livingCards.forget(admitted.tenant, activity);
    if (!isForUs(activity) && !isArrival(activity)) return undefined;
    const key = keyOf(admitted);
    const { kept, stored } = await readStored(parts, admitted, key);
    if (activity.id !== undefined && kept.heard.includes(activity.id)) return undefined;
    const heard = hear(admitted, stored);
    if (heard.place.isPrivate) speakPrivately(turn);
    await services.settings.seen(seenIn(admitted, heard), stored.known);
    const exchange: Exchange = { heard, talk: kept.talk, ended: kept.ended, updates: [] };
    openExchange(turn, exchange);
    await respond(turn, exchange, admitted, kept, services);
    const { talk, ended } = exchange;
    const mark = isArrival(activity) ? welcomed : activity.id;
    await talks.keep(key, kept, { talk, ended, activity: mark });
    const delivered = await messenger.reply(turn, exchange);
    const shown = withCard(exchange, delivered);
    if (shown?.card !== talk?.card) await talks.keep(key, await talks.read(key), { talk: shown, ended });
    retireLeftCard(exchange, kept.talk, shown);
    await messenger.update(turn, exchange);
    await livingCards.follow(activity, exchange, delivered);
    return { exchange, delivered };
  };
};
