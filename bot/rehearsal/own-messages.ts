import { type ReactionKind } from '../../src/pages/rehearsal/room-api.ts';
import { type Scene } from './activities.ts';
import { type Delivery } from './bot-line.ts';
import { type StoredMessage } from './messages.ts';
import { type PersonKey } from './people.ts';
import { findSeen, NO_MESSAGE, refused } from './scene.ts';
import { show, type World } from './world.ts';

const SILENT: Delivery = { status: 204, body: null };
const NOT_YOURS = refused(403, 'Only its author may change a message.');

/** The bot hears of later changes where it heard the message, as long as it is there. */
const isHeard = ({ standings }: World, { mentionsBot, onlyFor }: StoredMessage, { conversation }: Scene): boolean =>
  (conversation.place.kind === 'personal' || mentionsBot || onlyFor !== undefined) &&
  standings.of(conversation) === 'here';

/** A person's own message, changed: `messageUpdate` with `editMessage` (teams.md 4.6). */
export const editSaid = async (
  world: World,
  { by, messageId, text }: { by: PersonKey; messageId: string; text: string },
): Promise<Delivery> => {
  const seen = findSeen(world, by, messageId);
  if (seen === undefined) return NO_MESSAGE;
  const { message, scene } = seen;
  if (message.from !== by) return NOT_YOURS;
  show(world, { ...message, text, edited: true, edition: message.edition + 1 });
  if (!isHeard(world, message, scene)) return SILENT;
  const { id, mentionsBot: mention, card } = message;
  const said = { id, text, mention, targeted: message.onlyFor !== undefined, ...(card === undefined ? {} : { card }) };
  return world.line.deliver(world.activities.edited(scene, said));
};

/** A person's own message, taken back: `messageDelete` with `softDeleteMessage`. */
export const deleteSaid = async (
  world: World,
  { by, messageId }: { by: PersonKey; messageId: string },
): Promise<Delivery> => {
  const seen = findSeen(world, by, messageId);
  if (seen === undefined) return NO_MESSAGE;
  const { message, scene } = seen;
  if (message.from !== by) return NOT_YOURS;
  show(world, { ...message, text: undefined, card: undefined, deleted: true, views: {} });
  if (!isHeard(world, message, scene)) return SILENT;
  return world.line.deliver(world.activities.deleted(scene, message.id));
};

/** Sets a reaction or takes it back. The bot is told of those to its own messages; targeted ones take none. */
export const react = async (
  world: World,
  { by, messageId, kind }: { by: PersonKey; messageId: string; kind: ReactionKind },
): Promise<Delivery> => {
  const seen = findSeen(world, by, messageId);
  if (seen === undefined) return NO_MESSAGE;
  const { message, scene } = seen;
  if (message.onlyFor !== undefined) return refused(409, 'A private message takes no reactions.');
  const others = message.reactions.filter((reaction) => reaction.by !== by || reaction.kind !== kind);
  const isOn = others.length === message.reactions.length;
  show(world, { ...message, reactions: isOn ? [...others, { by, kind }] : others });
  if (message.from !== 'bot' || world.standings.of(scene.conversation) !== 'here') return SILENT;
  const id = world.transcript.nextId();
  return world.line.deliver(world.activities.reacted(scene, { id, replyToId: message.id, kind, isOn }));
};
