import { type Scene } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { isExpired, isShownTo, type StoredMessage } from './messages.ts';
import { people, type PersonKey } from './people.ts';
import { conversationOf, places } from './places.ts';
import { type World } from './world.ts';

/** The room's own refusal, where a person asks for what Teams' clients would not offer. */
export const refused = (status: number, message: string): Delivery => ({ status, body: { error: { message } } });

export const NO_MESSAGE = refused(404, 'There is no such message here.');

const sceneOf = (message: StoredMessage, by: PersonKey, locale?: string): Scene | undefined => {
  const place = Object.values(places).find(({ key }) => conversationOf(by, key).id === message.conversation);
  return place === undefined
    ? undefined
    : {
        person: people[by],
        conversation: conversationOf(by, place.key),
        ...(message.thread === undefined ? {} : { thread: message.thread }),
        ...(locale === undefined ? {} : { locale }),
      };
};

/** A message that person has on the screen, and where; `undefined` when it is gone, or another's. */
export const findSeen = (
  { transcript, clock }: Pick<World, 'transcript' | 'clock'>,
  by: PersonKey,
  messageId: string,
  locale?: string,
): { message: StoredMessage; scene: Scene } | undefined => {
  const message = transcript.find(messageId);
  if (message === undefined || message.deleted || !isShownTo(by, message) || isExpired(message, clock.now()))
    return undefined;
  const scene = sceneOf(message, by, locale);
  return scene === undefined ? undefined : { message, scene };
};
