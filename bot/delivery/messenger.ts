import { ActivityTypes, CardFactory, type Activity, type TurnContext } from 'botbuilder';

import type { CardMessage } from '../../cards/card-message.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import type { Exchange } from '../../dialogs/exchange.ts';
import type { Place } from '../../dialogs/place.ts';
import type { Log } from '../../src/log.ts';
import { stamped, stampOf } from './card-stamp.ts';
import { NotDelivered } from './caller.ts';

type StampedPlace = Pick<Place, 'conversation' | 'isPrivate'>;

/** A card as a message to a conversation. */
export const messageWith = ({ card, text }: CardMessage, place: StampedPlace): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: text,
  attachments: [CardFactory.adaptiveCard(stamped(card, stampOf(place)))],
});

/** Shows the question above its private answer, as Teams does for its own (teams.md 1.3). */
const answering = ({ activity }: TurnContext, { isPrivate }: StampedPlace): Partial<Activity> =>
  isPrivate && activity.type === 'message' && activity.id !== undefined
    ? { entities: [{ type: 'targetedMessageInfo', messageId: activity.id }] }
    : {};

/** Where a reply went: the message that now shows it. */
export interface Delivered {
  message?: string;
  isInPlace: boolean;
  /** True when it went to the person's own chat, because it was refused where they asked. */
  isPersonal?: boolean;
}

/** Says something to the person who spoke in the chat that is theirs and ours alone. False: none is known. */
export type Personally = (turn: TurnContext, message: CardMessage) => Promise<boolean>;

export interface Messenger {
  /** Sends the turn's reply, or changes the pressed card into it. */
  reply: (turn: TurnContext, exchange: Exchange) => Promise<Delivered>;
  /** Changes earlier cards. A card that is gone is no reason to fail: it only stays as it was. */
  update: (turn: TurnContext, exchange: Pick<Exchange, 'updates' | 'heard'>) => Promise<void>;
}

const gone = new Set([403, 404]);

/** Teams said no. Where it said nothing, or "too many", the message may be there, or may be let in later. */
const isRefusal = (problem: unknown): problem is NotDelivered =>
  problem instanceof NotDelivered && problem.status >= 400 && problem.status < 500 && problem.status !== 429;

/** `personally`: where an answer goes that was for one person and was refused in the shared conversation. */
export const createMessenger = (log: Log, personally?: Personally): Messenger => {
  const post = async (turn: TurnContext, message: CardMessage, place: Place): Promise<Delivered> => {
    const response = await turn.sendActivity({ ...messageWith(message, place), ...answering(turn, place) });
    return { isInPlace: false, ...(response?.id ? { message: response.id } : {}) };
  };

  /** A private answer never becomes a public one: whoever asked in private gets it in their own chat, or not at all. */
  const send = async (turn: TurnContext, message: CardMessage, place: Place): Promise<Delivered> => {
    try {
      return await post(turn, message, place);
    } catch (problem) {
      if (!place.isPrivate || !isRefusal(problem)) throw problem;
      const isSaid = (await personally?.(turn, message)) === true;
      log.warn(isSaid ? 'private.said-personally' : 'private.refused', { status: problem.status });
      if (!isSaid) throw problem;
      return { isInPlace: false, isPersonal: true };
    }
  };

  const change = async (turn: TurnContext, id: string, message: CardMessage, place: Place): Promise<boolean> => {
    try {
      await turn.updateActivity({ ...messageWith(message, place), id });
      return true;
    } catch (problem) {
      if (!(problem instanceof NotDelivered) || !gone.has(problem.status)) throw problem;
      log.warn('card.gone', { status: problem.status });
      return false;
    }
  };

  return {
    reply: async (turn, { reply, heard: { pressedMessage, language, place } }) => {
      if (reply === undefined) return { isInPlace: false };
      if (reply.where === 'word') {
        const isShownByAnswer = turn.activity.type === 'invoke';
        return isShownByAnswer ? { isInPlace: false } : send(turn, noticeCard(language, reply.sentence), place);
      }
      const mayChange = pressedMessage !== undefined && reply.where !== 'below';
      if (mayChange && (await change(turn, pressedMessage, reply.message, place))) {
        return { message: pressedMessage, isInPlace: true };
      }
      return send(turn, reply.message, place);
    },
    update: async (turn, { updates, heard: { place } }) => {
      for (const { message, becomes } of updates) {
        try {
          await change(turn, message, becomes, place);
        } catch (problem) {
          log.warn('card.not-updated', { status: problem instanceof NotDelivered ? problem.status : 0 });
        }
      }
    },
  };
};
