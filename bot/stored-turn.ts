import type { KeptTalk, TalkKey } from '../dialogs/talk-state.ts';
import type { KnownConversation } from '../src/conversations/conversation.ts';
import type { Admitted } from './edge/gate.ts';
import { agentOf, isSaidInPrivate, type Stored } from './hear.ts';
import { placeOf } from './place-of.ts';
import type { TurnParts } from './take-turn.ts';
import { knownWhereabouts } from './whereabouts.ts';

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

/** What is stored of a talk, and of who speaks and where. */
export interface StoredTurn {
  kept: KeptTalk;
  stored: Stored;
}

/** What is stored before a turn, the talk only where it is answered. */
export interface BeforeTurn {
  /** Nothing of the tenant may be kept. */
  isErased: boolean;
  whereabouts: KnownConversation | undefined;
  first: StoredTurn | undefined;
}

const readStored = async (
  { talks, services: { settings } }: TurnParts,
  { tenant, activity }: Admitted,
  key: TalkKey,
): Promise<StoredTurn> => {
  const { team } = placeOf(activity);
  const [kept, known, ofTeam] = await Promise.all([
    talks.read(key),
    settings.ofAgent(tenant, agentOf(activity)),
    team === undefined ? undefined : settings.ofTeam(tenant, team),
  ]);
  return { kept, stored: { known, team: ofTeam } };
};

/** Everything that is stored of who speaks and where, asked in one go: each question of its own would wait for a thread. */
export const readBefore = async (parts: TurnParts, admitted: Admitted, isAnswered: boolean): Promise<BeforeTurn> => {
  const [isErased, whereabouts, first] = await Promise.all([
    parts.isErased(admitted.tenant),
    knownWhereabouts(parts.conversations, admitted),
    isAnswered ? readStored(parts, admitted, keyOf(admitted)) : undefined,
  ]);
  return { isErased, whereabouts, first };
};

/** Reads once what was read before, and anew after that: meanwhile somebody else has written. */
export const readOnceThenAgain = (parts: TurnParts, admitted: Admitted, first: StoredTurn | undefined) => {
  let next = first;
  return async (): Promise<StoredTurn> => {
    const read = next ?? (await readStored(parts, admitted, keyOf(admitted)));
    next = undefined;
    return read;
  };
};
