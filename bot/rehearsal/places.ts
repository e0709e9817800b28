import { type PersonKey, type PlaceKey } from '../../src/pages/rehearsal/room-api.ts';
import { people } from './people.ts';

export type { PlaceKey } from '../../src/pages/rehearsal/room-api.ts';

export const TEAM = { id: '19:f3d2b7c0a1e94c58@thread.tacv2', name: 'Multichannel desk' } as const;

/** A place people talk in. `id` is the conversation id without a thread; a personal chat has one for each person. */
export type Place =
  | { key: 'personal'; kind: 'personal'; title: string }
  | { key: 'group'; kind: 'groupChat'; title: string; id: string }
  | { key: 'general' | 'renewals'; kind: 'channel'; title: string; id: string };

export const places: Record<PlaceKey, Place> = {
  personal: { key: 'personal', kind: 'personal', title: 'Channel Guide' },
  group: { key: 'group', kind: 'groupChat', title: 'Quarter-end deals', id: '19:8b1f4e6d20c7@thread.v2' },
  // As in Teams, the General channel has the id of its team.
  general: { key: 'general', kind: 'channel', title: 'General', id: TEAM.id },
  renewals: { key: 'renewals', kind: 'channel', title: 'Renewals', id: '19:2a9c6e51d84b47f3@thread.tacv2' },
};

/** A conversation without its thread: whose it is (personal chats only) and where. */
export interface Conversation {
  id: string;
  place: Place;
  owner?: PersonKey;
}

export const conversationOf = (by: PersonKey, key: PlaceKey): Conversation => {
  const place = places[key];
  return place.kind === 'personal'
    ? { id: `a:1rehearsal-${by}-with-channel-guide`, place, owner: by }
    : { id: place.id, place };
};

const conversations: Conversation[] = [
  ...Object.values(people).map(({ key }) => conversationOf(key, 'personal')),
  ...(['group', 'general', 'renewals'] as const).map((key) => conversationOf('ana', key)),
];

const THREAD = ';messageid=';

/** `19:…@thread.tacv2;messageid=123` is thread 123 of that channel. */
export const parseConversationId = (id: string): { conversation: Conversation; thread?: string } | undefined => {
  const [base, thread] = id.split(THREAD);
  const conversation = conversations.find((known) => known.id === base);
  if (conversation === undefined) return undefined;
  return thread === undefined || thread === '' ? { conversation } : { conversation, thread };
};

export const threadId = (conversation: Conversation, thread: string | undefined): string =>
  thread === undefined ? conversation.id : `${conversation.id}${THREAD}${thread}`;
