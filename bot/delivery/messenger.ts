import { ActivityTypes, CardFactory, type Activity, type TurnContext } from 'botbuilder';

import type { CardMessage } from '../../cards/card-message.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import type { Exchange } from '../../dialogs/exchange.ts';
import type { Log } from '../../src/log.ts';
import { NotDelivered } from './connector.ts';

const messageWith = ({ card, text }: CardMessage): Partial<Activity> => ({
  type: ActivityTypes.Message,
  summary: text,
  attachments: [CardFactory.adaptiveCard(card)],
});

/** Where a reply went: the message that now shows it. */
export interface Delivered {
  message?: string;
  isInPlace: boolean;
}

export interface Messenger {
  /** Sends the turn's reply, or changes the pressed card into it. */
  reply: (turn: TurnContext, exchange: Exchange) => Promise<Delivered>;
  /** Changes earlier cards. A card that is gone is no reason to fail: it only stays as it was. */
  update: (turn: TurnContext, updates: Exchange['updates']) => Promise<void>;
}

const gone = new Set([403, 404]);

export const createMessenger = (log: Log): Messenger => {
  const send = async (turn: TurnContext, message: CardMessage): Promise<Delivered> => {
    const response = await turn.sendActivity(messageWith(message));
    return { isInPlace: false, ...(response?.id ? { message: response.id } : {}) };
  };

  const change = async (turn: TurnContext, id: string, message: CardMessage): Promise<boolean> => {
    try {
      await turn.updateActivity({ ...messageWith(message), id });
      return true;
    } catch (problem) {
      if (!(problem instanceof NotDelivered) || !gone.has(problem.status)) throw problem;
      log.warn('card.gone', { status: problem.status });
      return false;
    }
  };

  return {
    reply: async (turn, { reply, heard: { pressedMessage, language } }) => {
      if (reply === undefined) return { isInPlace: false };
      if (reply.where === 'word') {
        const isShownByAnswer = turn.activity.type === 'invoke';
        return isShownByAnswer ? { isInPlace: false } : send(turn, noticeCard(language, reply.sentence));
      }
      const mayChange = pressedMessage !== undefined && reply.where !== 'below';
      if (mayChange && (await change(turn, pressedMessage, reply.message))) {
        return { message: pressedMessage, isInPlace: true };
      }
      return send(turn, reply.message);
    },
    update: async (turn, updates) => {
      for (const { message, becomes } of updates) {
        try {
          await change(turn, message, becomes);
        } catch (problem) {
          log.warn('card.not-updated', { status: problem instanceof NotDelivered ? problem.status : 0 });
        }
      }
    },
  };
};
