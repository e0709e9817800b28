import type { AdaptiveCard } from '../cards/elements.ts';
import { words } from '../src/language/words.ts';
import { stamped, stampOf } from './delivery/card-stamp.ts';
import type { TurnEnd } from './take-turn.ts';

/** The body that answers a pressed Action.Execute (teams.md 3.2). */
export type InvokeAnswer =
  | { statusCode: 200; type: 'application/vnd.microsoft.card.adaptive'; value: AdaptiveCard }
  | { statusCode: 200; type: 'application/vnd.microsoft.activity.message'; value: string }
  | { statusCode: 400 | 500; type: 'application/vnd.microsoft.error'; value: { code: string; message: string } };

/** A sentence for the presser alone. */
export const invokeWord = (value: string): InvokeAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.activity.message',
  value,
});

/** What the presser's client shows: the changed card, or a short word where the reply is a message of its own. */
export const invokeAnswer = (end: TurnEnd | undefined): InvokeAnswer => {
  if (end === undefined) return invokeWord(words.en.notices.done);
  const { exchange, delivered } = end;
  const { notices } = words[exchange.heard.language];
  const { reply } = exchange;
  if (reply === undefined) return invokeWord(notices.done);
  if (reply.where === 'word') return invokeWord(reply.sentence);
  if (delivered.isPersonal === true) return invokeWord(notices.seeOwnChat);
  if (!delivered.isInPlace) return invokeWord(notices.seeBelow);
  return {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: stamped(reply.message.card, stampOf(exchange.heard.place)),
  };
};

/** An invoke answered after our own failure: the person sees the same reference that the log has. */
export const invokeFailure = (message: string): InvokeAnswer => ({
  statusCode: 500,
  type: 'application/vnd.microsoft.error',
  value: { code: 'InternalError', message },
});
