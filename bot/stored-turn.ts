import type { KeptTalk, TalkKey } from '../dialogs/talk-state.ts';
import type { Admitted } from './edge/gate.ts';
import { agentOf, isSaidInPrivate, type Stored } from './hear.ts';
import { placeOf } from './place-of.ts';
import type { TurnParts } from './take-turn.ts';

/** The bot came into a chat or a team. */
export const isArrival = ({ type, action }: Admitted['activity']): boolean =>
  type === 'installationUpdate' && action === 'add';

/** A private talk in the middle of a channel is another than the one that everybody reads. */
export const keyOf = ({ activity, tenant }: Admitted): TalkKey => {
  if (isArrival(activity)) {
    // A chat or a team is welcomed once, whoever installs the app in it again, and in whichever channel.
    const { team, conversation } = placeOf(activity);
    return { tenant, conversation: team ?? conversation, agent: 'everyone' };
  }
  const conversation = `${activity.conversation.id}${isSaidInPrivate(activity) ? '/private' : ''}`;
  return { tenant, conversation, agent: agentOf(activity) };
};

/** Everything that is stored of who speaks and where, in one go. */
export const readStored = async (
  { talks, services: { settings } }: TurnParts,
  { tenant, activity }: Admitted,
  key: TalkKey,
): Promise<{ kept: KeptTalk; stored: Stored }> => {
  const { team } = placeOf(activity);
  const [kept, known, ofTeam] = await Promise.all([
    talks.read(key),
    settings.ofAgent(tenant, agentOf(activity)),
    team === undefined ? undefined : settings.ofTeam(tenant, team),
  ]);
  return { kept, stored: { known, team: ofTeam } };
};
