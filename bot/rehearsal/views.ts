import { type MessageView, type PersonView, PlaceKey, type RoomEvent } from '../../src/pages/rehearsal/room-api.ts';
import { type Change } from './changes.ts';
import { type Message, seenBy } from './messages.ts';
import { type Person, type PersonKey } from './people.ts';
import { conversationOf } from './places.ts';

const placeOf = (viewer: PersonKey, conversation: string): PlaceKey | undefined =>
  PlaceKey.options.find((key) => conversationOf(viewer, key).id === conversation);

export const messageView = (place: PlaceKey, message: Message): MessageView => ({
  id: message.id,
  place,
  thread: message.thread,
  from: message.from,
  text: message.text,
  card: message.card,
  summary: message.summary,
  at: message.at.toISOString(),
  edited: message.edited,
  deleted: message.deleted,
  mentionsBot: message.mentionsBot,
});

/** What that person's page is told of a change; `undefined` when it happened in another's personal chat. */
export const eventFor = (viewer: PersonKey, change: Change): RoomEvent | undefined => {
  const where = change.kind === 'message' ? change.message.conversation : change.conversation.id;
  const place = placeOf(viewer, where);
  if (place === undefined) return undefined;
  if (change.kind === 'message')
    return { kind: 'message', message: messageView(place, seenBy(viewer, change.message)) };
  return { kind: 'typing', place, ...(change.thread === undefined ? {} : { thread: change.thread }) };
};

export const personView = ({ key, name, locale, timezone, job }: Person): PersonView => ({
  key,
  name,
  locale,
  timezone,
  job,
});
