import type { TurnContext } from 'botbuilder';

import type { CardMessage } from '../cards/card-message.ts';
import type { Press } from '../cards/press.ts';
import type { Actor, Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import type { KnownAgent } from '../src/settings/settings.ts';
import type { Place } from './place.ts';
import type { EndedTalk, Talk } from './talk.ts';

/** What a person said or pressed, freed of everything that is Teams'. */
export interface Heard {
  actor: Actor;
  language: Language;
  place: Place;
  /** What they chose; nothing for somebody who writes for the first time. */
  known?: KnownAgent;
  /** Others who were mentioned, by what Teams calls them. */
  mentions: readonly { teamsId: string; name: string }[];
  /** As typed, tidied: mentions of us, invisible characters and extra spaces are gone. Empty for a press. */
  text: string;
  press?: Press;
  /** True when something was pressed that this version does not know. */
  isUnknownPress?: boolean;
  /** True when the pressed card was not sent to this conversation. */
  isFromElsewhere?: boolean;
  /** The message whose card was pressed. */
  pressedMessage?: string;
}

/**
 * What is said in return: one message a turn.
 *
 * `living`: the card of the conversation in progress; it changes in place when it was pressed, and is sent anew below what
 * was typed. `below`: always a new message. `in-place`: the pressed card turns into this one. `word`: a sentence for the
 * presser alone, where the card belongs to somebody else.
 */
export type Reply =
  | {
      where: 'living' | 'below' | 'in-place';
      message: CardMessage;
      /** True when it shows the open question: the next typed answer retires this card. */
      asks?: boolean;
      /** The case whose card it is: from now on this message is where the conversation sees it. */
      shows?: number;
    }
  | { where: 'word'; sentence: string };

/** One turn: what was heard, what is kept, what is to be said. It is stored and sent when the turn is over. */
export interface Exchange {
  readonly heard: Heard;
  /** The conversation in progress, for this person in this place. */
  talk: Talk | undefined;
  /** False when what was stored of it could not all be read, and the person does not know that yet. */
  isWhole: boolean;
  /** How the conversation before ended, or this one during this turn. */
  ended: EndedTalk | undefined;
  reply?: Reply;
  /** Cards sent earlier that say something else from now on. */
  updates: { message: string; becomes: CardMessage }[];
  /** The case that this turn changed: everybody who sees it is to see what it became. */
  changed?: Case;
}

/** Keeps the pressed card as it is: the reply comes as a message below it. */
export const replyBelow = (exchange: Exchange): void => {
  if (exchange.reply !== undefined && exchange.reply.where !== 'word') exchange.reply.where = 'below';
};

/** From now on, this is the case that a person means when they name none. */
export const workedOn = (exchange: Exchange, number: number): void => {
  exchange.ended = { ...(exchange.ended ?? { id: '', how: 'worked' }), worked: number };
};

/** The case that a person had to do with last in this place. */
export const lastCaseOf = ({ ended }: Exchange): number | undefined => ended?.worked ?? ended?.case;

const exchangeKey = Symbol('exchange');

/** Gives a turn its exchange; done once, at the door. */
export const openExchange = (turn: TurnContext, exchange: Exchange): void => {
  turn.turnState.set(exchangeKey, exchange);
};

/** The exchange of a turn. A turn without one is a bug and throws. */
export const exchangeOf = (turn: TurnContext): Exchange => {
  const exchange = turn.turnState.get<Exchange | undefined>(exchangeKey);
  if (exchange === undefined) throw new Error('This turn has no exchange');
  return exchange;
};
