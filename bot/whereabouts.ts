import type { Conversations, KnownConversation, Sighting } from '../src/conversations/conversation.ts';
import { TimeZone } from '../src/settings/settings.ts';
import type { Admitted } from './edge/gate.ts';
import { agentOf } from './hear.ts';
import { placeOf } from './place-of.ts';

const isOurs = ({ recipient }: Admitted['activity'], members: readonly { id: string }[] | undefined): boolean =>
  members?.some(({ id }) => id === recipient.id) === true;

/** The app was taken out of the conversation. */
const isLeaving = (activity: Admitted['activity']): boolean =>
  (activity.type === 'installationUpdate' && activity.action === 'remove') ||
  (activity.type === 'conversationUpdate' && isOurs(activity, activity.membersRemoved));

/** Somebody speaks to us, or let us in: whatever else happens there says nothing about whether we may write. */
const isMeeting = (activity: Admitted['activity']): boolean => {
  switch (activity.type) {
    case 'message':
    case 'invoke':
      return true;
    case 'installationUpdate':
      return activity.action === 'add';
    case 'conversationUpdate':
      return isOurs(activity, activity.membersAdded);
    default:
      return false;
  }
};

const sightingIn = ({ tenant, activity }: Admitted): Sighting => {
  const { kind, conversation } = placeOf(activity);
  const { from, recipient, serviceUrl, locale, localTimezone } = activity;
  const zone = TimeZone.safeParse(localTimezone);
  return {
    tenant,
    kind,
    conversation,
    serviceUrl,
    bot: recipient.id,
    agent: agentOf(activity),
    user: from.id,
    ...(locale !== undefined && { locale }),
    ...(zone.success && { timeZone: zone.data }),
  };
};

/** Asks what is known of where an activity comes from, where that is going to be kept. */
export const knownWhereabouts = async (
  conversations: Pick<Conversations, 'known'>,
  admitted: Admitted,
): Promise<KnownConversation | undefined> =>
  isMeeting(admitted.activity) ? conversations.known(sightingIn(admitted)) : undefined;

/** Keeps where people can be reached, from what comes in. */
export const followWhereabouts = async (
  conversations: Conversations,
  admitted: Admitted,
  known: KnownConversation | undefined,
): Promise<void> => {
  const { activity } = admitted;
  if (isLeaving(activity)) await conversations.removed(sightingIn(admitted));
  else if (isMeeting(activity)) await conversations.seen(sightingIn(admitted), known);
};
