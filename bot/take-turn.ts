import type { TurnContext } from 'botbuilder';

import { noticeCard, welcomeCard } from '../cards/notice.card.ts';
import { answeredCard } from '../cards/question.card.ts';
import { openExchange, type Exchange, type Heard } from '../dialogs/exchange.ts';
import type { SeenAgent } from '../src/settings/settings.ts';
import type { Conversations } from '../src/conversations/conversation.ts';
import type { Talk } from '../dialogs/talk.ts';
import type { KeptTalk, TalkKey, TalkState } from '../dialogs/talk-state.ts';
import type { Log } from '../src/log.ts';
import { languageOf } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { allOver } from '../src/store/all-over.ts';
import { answerPerson } from './answer-person.ts';
import type { Belonging } from './belonging.ts';
import type { Services } from './commands/command.ts';
import type { Delivered, Messenger } from './delivery/messenger.ts';
import type { Admitted } from './edge/gate.ts';
import { followWhereabouts } from './whereabouts.ts';
import { speakPrivately } from './delivery/privately.ts';
import { hear } from './hear.ts';
import { isArrival, keyOf, readBefore, readOnceThenAgain, type StoredTurn } from './stored-turn.ts';
import { againOnConflict, keepCard } from './two-bots.ts';

export interface TurnParts {
  services: Services;
  talks: TalkState;
  messenger: Messenger;
  /** Whether the tenant's records were erased: then nothing of it is kept, not even that it asked. */
  isErased: (tenant: string) => Promise<boolean>;
  conversations: Conversations;
  /** Who may change something in a shared place. */
  belonging: Belonging;
  log: Log;
}

/** What a turn came to: the exchange, and where its reply went. Nothing when the activity asked for no answer. */
export interface TurnEnd {
  exchange: Exchange;
  delivered: Delivered;
}

const isForUs = ({ type, name }: Admitted['activity']): boolean =>
  type === 'message' || (type === 'invoke' && name === 'adaptiveCard/action');

/** Both come when the app is removed; what somebody else's leaving says is none of our business. */
const isDeparture = ({ type, action, membersRemoved = [], recipient }: Admitted['activity']): boolean =>
  type === 'installationUpdate'
    ? action === 'remove'
    : type === 'conversationUpdate' && membersRemoved.some(({ id }) => id === recipient.id);

const welcomed = 'welcome';

const respond = async (
  turn: TurnContext,
  exchange: Exchange,
  admitted: Admitted,
  kept: KeptTalk,
  services: Services,
) => {
  if (!isArrival(admitted.activity)) return answerPerson(turn, services);
  if (kept.heard.includes(welcomed)) return undefined;
  const { language, place } = exchange.heard;
  exchange.reply = { where: 'below', message: welcomeCard(language, place.kind !== 'personal') };
  return undefined;
};

/** Who spoke, to be known by name from now on. */
const seenIn = ({ tenant, activity }: Admitted, { actor, place: { team } }: Heard): SeenAgent => ({
  tenant,
  agent: actor.agent,
  name: actor.name,
  teamsId: activity.from.id,
  ...(activity.localTimezone === undefined ? {} : { timeZone: activity.localTimezone }),
  ...(activity.locale === undefined ? {} : { language: languageOf(activity.locale) }),
  ...(team === undefined ? {} : { team }),
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
  const { heard, ended } = exchange;
  const { language } = heard;
  const isCancelled = ended?.how === 'cancelled' && ended.id === before?.id;
  const becomes = isCancelled ? noticeCard(language, words[language].notices.cancelled) : answeredCard(language, []);
  exchange.updates.push({ message: card, becomes });
};

const refuse = async (turn: TurnContext, heard: Heard, messenger: Messenger): Promise<TurnEnd> => {
  const message = noticeCard(heard.language, words[heard.language].notices.tenantErased);
  const reply = { where: 'below', message } as const;
  const exchange: Exchange = { heard, talk: undefined, isWhole: true, ended: undefined, updates: [], reply };
  return { exchange, delivered: await messenger.reply(turn, exchange) };
};

/** What a turn came to before anything of it was said. */
interface Answered {
  key: TalkKey;
  before: Talk | undefined;
  kept: KeptTalk;
  exchange: Exchange;
}

/** Reads what is kept, answers, and keeps what came of it. Nothing for an activity that was heard before. */
const answerAndKeep = async (
  turn: TurnContext,
  admitted: Admitted,
  parts: TurnParts,
  { read, followed }: { read: () => Promise<StoredTurn>; followed: Promise<void> },
): Promise<Answered | undefined> => {
  const { services, talks, belonging } = parts;
  const { activity } = admitted;
  const key = keyOf(admitted);
  const { kept, stored } = await read();
  if (activity.id !== undefined && kept.heard.includes(activity.id)) return undefined;
  const heard = hear(admitted, stored);
  if (heard.place.isPrivate) speakPrivately(turn);
  const objection = await belonging.objectionTo(admitted, heard);
  const exchange: Exchange = { heard, talk: kept.talk, isWhole: kept.isWhole, ended: kept.ended, updates: [] };
  openExchange(turn, exchange);
  // Both wait for the disk together; what fails here fails before anything else is kept.
  const seen = objection === undefined ? services.settings.seen(seenIn(admitted, heard), stored.known) : undefined;
  await allOver(followed, seen);
  if (objection === undefined) await respond(turn, exchange, admitted, kept, services);
  else exchange.reply = { where: 'word', sentence: objection };
  const { talk, ended } = exchange;
  // A talk that went on, or another one, is of this version.
  const isWhole = exchange.isWhole || talk !== kept.talk;
  const now = { talk, isWhole, ended, activity: isArrival(activity) ? welcomed : activity.id };
  return { key, before: kept.talk, kept: await talks.keep(key, kept, now), exchange };
};

/**
 * One turn: read what is kept, answer, keep the answer's effect, and only then say it. An activity that was heard before
 * changes nothing and says nothing. When another bot changed the talk meanwhile, the turn is taken again on the talk as
 * it is now: nothing was said yet, and what it changed is known by its cause. `isKept` is called before anything is said.
 */
export const createTurn =
  (parts: TurnParts) =>
  async (turn: TurnContext, admitted: Admitted, isKept: (exchange: Exchange) => void): Promise<TurnEnd | undefined> => {
    const { services, talks, messenger, log, conversations, belonging } = parts;
    const isAnswered = isForUs(admitted.activity) || isArrival(admitted.activity);
    const { isErased, whereabouts, first } = await readBefore(parts, admitted, isAnswered);
    if (isErased) return isAnswered ? refuse(turn, hear(admitted), messenger) : undefined;
    belonging.follow(admitted);
    const read = readOnceThenAgain(parts, admitted, first);
    const followed = followWhereabouts(conversations, admitted, whereabouts);
    const [answered] = await allOver(
      isAnswered ? againOnConflict(() => answerAndKeep(turn, admitted, parts, { read, followed })) : undefined,
      followed,
      isDeparture(admitted.activity) ? services.livingCards.forget(admitted.tenant, admitted.activity) : undefined,
    );
    if (answered === undefined) return undefined;
    const { before, exchange } = answered;
    isKept(exchange);
    const delivered = await messenger.reply(turn, exchange);
    const shown = withCard(exchange, delivered);
    if (shown?.card !== exchange.talk?.card) await keepCard({ talks, log }, answered, shown);
    retireLeftCard(exchange, before, shown);
    await messenger.update(turn, exchange);
    await services.livingCards.follow(admitted.activity, exchange, delivered);
    return { exchange, delivered };
  };
