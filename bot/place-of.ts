import type { Place } from '../dialogs/place.ts';
import type { Inbound } from './edge/inbound.ts';

const kinds = new Map<string | undefined, Place['kind']>([
  ['channel', 'channel'],
  ['groupChat', 'group'],
]);

/** A conversation's id without the thread that Teams appends to it. */
export const withoutThread = (conversation: string): string => conversation.split(';messageid=', 1)[0] ?? conversation;

/** Where an activity comes from. A group chat is a team of its own. */
export const placeOf = (activity: Inbound): Omit<Place, 'isPrivate'> => {
  const kind = kinds.get(activity.conversation.conversationType) ?? 'personal';
  const conversation = withoutThread(activity.conversation.id);
  const team = kind === 'channel' ? (activity.channelData?.team?.id ?? conversation) : conversation;
  return { kind, conversation, ...(kind === 'personal' ? {} : { team }) };
};
