import { failed, ok, type Result } from '../../src/result.ts';
import { isExpired, type StoredMessage } from './messages.ts';
import { personById, type PersonKey } from './people.ts';
import { type Conversation, parseConversationId } from './places.ts';
import { answeredIn, type ConnectorProblem, readShown, type SentActivity } from './sent-activity.ts';
import { fresh, show, type World } from './world.ts';

type Sent = Result<{ id: string }, ConnectorProblem>;
type BotWorld = Pick<World, 'clock' | 'transcript' | 'changes' | 'standings'>;

/** `isTargeted`: the call bore `isTargetedActivity=true`. */
export interface SendOptions {
  replyToId?: string;
  isTargeted?: boolean;
}

/** What the connector lets the bot do. */
export interface BotSide {
  /** Why the bot may not enter that conversation at all; `undefined` when it may. */
  hindrance(conversationId: string): ConnectorProblem | undefined;
  post(conversationId: string, activity: SentActivity, options?: SendOptions): Sent;
  edit(conversationId: string, id: string, activity: SentActivity, options?: SendOptions): Sent;
  remove(conversationId: string, id: string, options?: SendOptions): Sent;
}

const hindrance = ({ standings }: BotWorld, conversation: Conversation): ConnectorProblem | undefined => {
  const standing = standings.of(conversation);
  if (standing === 'blocked') return 'blocked';
  if (standing !== 'removed') return undefined;
  return conversation.place.kind === 'personal' ? 'not-in-chat' : 'not-in-roster';
};

interface Target {
  conversation: Conversation;
  thread?: string;
}

const targetOf = (world: BotWorld, conversationId: string, replyToId?: string): Result<Target, ConnectorProblem> => {
  const target = parseConversationId(conversationId);
  if (target === undefined) return failed('no-conversation');
  const { conversation } = target;
  const hindered = hindrance(world, conversation);
  if (hindered !== undefined) return failed(hindered);
  if (target.thread !== undefined && world.transcript.find(target.thread)?.conversation !== conversation.id)
    return failed('no-conversation');
  const thread = target.thread ?? (replyToId === undefined ? undefined : world.transcript.find(replyToId)?.thread);
  return ok({ conversation, ...(thread === undefined ? {} : { thread }) });
};

/** Who alone will see a targeted message. */
const readerOf = ({ place }: Conversation, { recipient }: SentActivity): Result<PersonKey, ConnectorProblem> => {
  if (place.kind === 'personal') return failed('not-targetable');
  const person = personById(recipient?.id ?? '');
  return person === undefined ? failed('no-recipient') : ok(person.key);
};

/** The text of the private message that is answered; only its own asker may be answered in private. */
const questionOf = (
  { transcript }: BotWorld,
  { id: conversation }: Conversation,
  activity: SentActivity,
  reader: PersonKey | undefined,
): Result<string | undefined, ConnectorProblem> => {
  const named = answeredIn(activity);
  if (named === undefined) return ok(undefined);
  const asked = transcript.find(named);
  if (asked?.onlyFor === undefined || asked.from === 'bot' || asked.conversation !== conversation)
    return failed('bad-targeted-id');
  return reader === undefined || asked.onlyFor === reader ? ok(asked.text) : failed('bad-targeted-id');
};

const post = (world: BotWorld, conversationId: string, activity: SentActivity, options: SendOptions): Sent => {
  const { transcript, changes, clock } = world;
  const target = targetOf(world, conversationId, options.replyToId);
  if (!target.ok) return target;
  const { conversation, thread } = target.value;
  const id = transcript.nextId();
  if (activity.type === 'typing') {
    changes.tell({ kind: 'typing', conversation, ...(thread === undefined ? {} : { thread }) });
    return ok({ id });
  }
  const reader = options.isTargeted === true ? readerOf(conversation, activity) : ok(undefined);
  if (!reader.ok) return reader;
  const question = questionOf(world, conversation, activity, reader.value);
  if (!question.ok) return question;
  const shown = readShown(activity);
  if (!shown.ok) return shown;
  show(world, {
    ...fresh,
    id,
    conversation: conversation.id,
    ...(conversation.place.kind === 'channel' ? { thread: thread ?? id } : {}),
    from: 'bot',
    at: clock.now(),
    ...(reader.value === undefined ? {} : { onlyFor: reader.value }),
    ...(question.value === undefined ? {} : { question: question.value }),
    ...shown.value,
  });
  return ok({ id });
};

/** The message to change, without what it showed. A targeted one is found by a targeted call only. */
const ownMessage = (
  world: BotWorld,
  conversationId: string,
  id: string,
  { isTargeted = false }: SendOptions,
): Result<StoredMessage, ConnectorProblem> => {
  const target = targetOf(world, conversationId);
  if (!target.ok) return target;
  const message = world.transcript.find(id);
  const isThere = message !== undefined && message.conversation === target.value.conversation.id;
  if (!isThere || (message.onlyFor !== undefined) !== isTargeted) return failed('no-activity');
  if (message.from !== 'bot') return failed('not-yours');
  if (isTargeted && (message.deleted || isExpired(message, world.clock.now()))) return failed('expired');
  if (message.deleted) return failed('no-activity');
  return ok({ ...message, text: undefined, card: undefined, summary: undefined });
};

export const createBotSide = (world: BotWorld): BotSide => ({
  hindrance(conversationId) {
    const target = parseConversationId(conversationId);
    return target === undefined ? undefined : hindrance(world, target.conversation);
  },
  post: (conversationId, activity, options = {}) => post(world, conversationId, activity, options),
  edit(conversationId, id, activity, options = {}) {
    const isAddressed = activity.recipient !== undefined && activity.recipient !== null;
    if (options.isTargeted === true && isAddressed) return failed('recipient-given');
    const found = ownMessage(world, conversationId, id, options);
    if (!found.ok) return found;
    const shown = readShown(activity);
    if (!shown.ok) return shown;
    // What single people saw in its place gives way: the edited message is for everybody.
    const edition = found.value.edition + 1;
    show(world, { ...found.value, ...shown.value, edited: true, edition, views: {} });
    return ok({ id });
  },
  remove(conversationId, id, options = {}) {
    const found = ownMessage(world, conversationId, id, options);
    if (!found.ok) return found;
    show(world, { ...found.value, deleted: true, views: {} });
    return ok({ id });
  },
});
