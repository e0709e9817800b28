import {
  type AppStanding,
  type MessageView,
  type PersonView,
  PlaceKey,
  type RoomEvent,
} from '../../src/pages/rehearsal/room-api.ts';
import { refreshFor } from './card-action.ts';
import { type Change } from './changes.ts';
import { isShownTo, type Message, seenBy } from './messages.ts';
import { people, type Person, type PersonKey } from './people.ts';
import { conversationOf } from './places.ts';
import { type Standing } from './standings.ts';

const placeOf = (viewer: PersonKey, conversation: string): PlaceKey | undefined =>
  PlaceKey.options.find((key) => conversationOf(viewer, key).id === conversation);

const refreshes = (viewer: PersonKey, { card, deleted }: Message): boolean =>
  !deleted && refreshFor(card, [people[viewer].id, people[viewer].aadObjectId]) !== undefined;

export const messageView = (viewer: PersonKey, place: PlaceKey, message: Message): MessageView => ({
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
  isPrivate: message.onlyFor !== undefined,
  question: message.question,
  refreshes: refreshes(viewer, message),
  edition: message.edition,
  reactions: [...message.reactions],
});

/** How a place's app stands in the eyes of a person. */
export const appStanding = (standing: Standing): AppStanding => (standing === 'new' ? 'here' : standing);

const conversationIn = (change: Exclude<Change, { kind: 'clock' }>): string =>
  change.kind === 'message' ? change.message.conversation : change.conversation.id;

/**
 * What that person's page is told of a change; `undefined` when it happened in another's personal chat or in a message
 * for another's eyes.
 */
export const eventFor = (viewer: PersonKey, change: Change): RoomEvent | undefined => {
  if (change.kind === 'clock') return { ...change, now: change.now.toISOString() };
  const place = placeOf(viewer, conversationIn(change));
  if (place === undefined) return undefined;
  switch (change.kind) {
    case 'message':
      if (!isShownTo(viewer, change.message)) return undefined;
      return { kind: 'message', message: messageView(viewer, place, seenBy(viewer, change.message)) };
    case 'app':
      return { kind: 'app', place, app: appStanding(change.standing) };
    case 'typing':
      return { kind: 'typing', place, ...(change.thread === undefined ? {} : { thread: change.thread }) };
  }
};

export const personView = ({ key, name, locale, timezone, job }: Person): PersonView => ({
  key,
  name,
  locale,
  timezone,
  job,
});
