import type { CardMessage } from '../../cards/card-message.ts';
import type { Delivery, DeliveryAnswer, Send } from '../../src/reminders/delivery.ts';
import type { ReminderView } from '../../src/reminders/reminder-view.ts';
import { NotDelivered } from './caller.ts';
import type { Connector } from './connector.ts';
import { messageWith } from './messenger.ts';

export interface ReminderDeliveryParts {
  connector: Pick<Connector, 'send' | 'createChat'>;
  /** Whether it may be tried now, where not everything may. */
  mayTry?: (delivery: Delivery) => boolean;
  /** What there is to say, as of when it is sent. */
  viewOf: (delivery: Delivery) => Promise<ReminderView>;
  card: (view: ReminderView) => CardMessage;
}

/** An answer that says that something broke, or that comes from elsewhere, may have come after the message was shown. */
const isUnclear = ({ status, isUnsent, retryAfter }: NotDelivered): boolean =>
  !isUnsent && (status < 400 || status === 408 || (status >= 500 && retryAfter === undefined));

/** Not tried, or nobody there to refuse it: as if asked to come back. */
const later = { kind: 'refused', status: 412 } as const satisfies DeliveryAnswer;

const refusalOf = ({ status, isUnsent, code, retryAfter }: NotDelivered): DeliveryAnswer => ({
  kind: 'refused',
  status: isUnsent ? later.status : status,
  ...(code !== undefined && { code }),
  ...(retryAfter !== undefined && { retryAfter }),
});

/** The port of the reminders to Teams: makes the chat where there is none, and sends one message, once. */
export const createReminderDelivery = (parts: ReminderDeliveryParts): Send => {
  const { connector, mayTry = () => true, viewOf, card } = parts;
  const answerTo = (problem: unknown, isSeen: boolean): DeliveryAnswer => {
    if (!(problem instanceof NotDelivered)) throw problem;
    if (!isUnclear(problem)) return refusalOf(problem);
    return isSeen ? { kind: 'unclear', status: problem.status } : later;
  };

  const chatFor = async ({
    to,
    tenant,
  }: Delivery): Promise<{ kind: 'chat'; conversation: string } | DeliveryAnswer> => {
    if (to.conversation !== undefined) return { kind: 'chat', conversation: to.conversation };
    try {
      const made = await connector.createChat({ ...to, person: to.who, tenant });
      return made === undefined ? later : { kind: 'chat', conversation: made };
    } catch (problem) {
      // A chat may be made twice: Teams answers the same one.
      return answerTo(problem, false);
    }
  };

  return async (delivery) => {
    if (!mayTry(delivery)) return later;
    const message = card(await viewOf(delivery));
    const chat = await chatFor(delivery);
    if (chat.kind !== 'chat') return chat;
    const { conversation } = chat;
    try {
      const address = { tenant: delivery.tenant, serviceUrl: delivery.to.serviceUrl, conversation };
      await connector.send(address, messageWith(message, { conversation, isPrivate: false }));
    } catch (problem) {
      return answerTo(problem, true);
    }
    return { kind: 'accepted', ...(delivery.to.conversation === undefined && { conversation }) };
  };
};
