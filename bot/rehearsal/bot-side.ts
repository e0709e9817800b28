import { z } from 'zod';
import { failed, ok, type Result } from '../../src/result.ts';
import { type StoredMessage } from './messages.ts';
import { parseConversationId } from './places.ts';
import { fresh, show, type World } from './world.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';
const Attachment = z.object({ contentType: z.string(), content: z.unknown().optional() });

/** An activity as the bot sends it; everything else in it is not for the eye. */
export const SentActivity = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(Attachment).nullish(),
});
export type SentActivity = z.infer<typeof SentActivity>;

export type ConnectorProblem =
  'no-conversation' | 'no-activity' | 'not-yours' | 'nothing-to-show' | 'unknown-attachment';

type Sent = Result<{ id: string }, ConnectorProblem>;
type BotWorld = Pick<World, 'clock' | 'transcript' | 'changes'>;

/** What the connector lets the bot do. */
export interface BotSide {
  post(conversationId: string, activity: SentActivity, replyToId?: string): Sent;
  edit(conversationId: string, id: string, activity: SentActivity): Sent;
  remove(conversationId: string, id: string): Sent;
}

type Shown = Pick<StoredMessage, 'text' | 'card' | 'summary'>;

/** An attachment the room cannot draw is refused, not swallowed: it would be missing on the screen without a word. */
const readShown = ({ text, summary, attachments }: SentActivity): Result<Shown, ConnectorProblem> => {
  if ((attachments ?? []).some(({ contentType }, index) => contentType !== ADAPTIVE_CARD || index > 0))
    return failed('unknown-attachment');
  const card = attachments?.[0]?.content;
  if ((text ?? '') === '' && card === undefined) return failed('nothing-to-show');
  return ok({
    ...(typeof text === 'string' && text !== '' ? { text } : {}),
    ...(card === undefined ? {} : { card }),
    ...(typeof summary === 'string' ? { summary } : {}),
  });
};

const post = (world: BotWorld, conversationId: string, activity: SentActivity, replyToId?: string): Sent => {
  const { transcript, changes, clock } = world;
  const target = parseConversationId(conversationId);
  if (target === undefined) return failed('no-conversation');
  const { conversation } = target;
  if (target.thread !== undefined && transcript.find(target.thread)?.conversation !== conversation.id)
    return failed('no-conversation');
  const thread = target.thread ?? (replyToId === undefined ? undefined : transcript.find(replyToId)?.thread);
  const id = transcript.nextId();
  if (activity.type === 'typing') {
    changes.tell({ kind: 'typing', conversation, ...(thread === undefined ? {} : { thread }) });
    return ok({ id });
  }
  const shown = readShown(activity);
  if (!shown.ok) return shown;
  const root = conversation.place.kind === 'channel' ? { thread: thread ?? id } : {};
  const message = { ...fresh, id, conversation: conversation.id, ...root, from: 'bot' as const, at: clock.now() };
  show(world, { ...message, ...shown.value });
  return ok({ id });
};

/** The message to change, without what it showed. */
const ownMessage = (
  { transcript }: BotWorld,
  conversationId: string,
  id: string,
): Result<StoredMessage, ConnectorProblem> => {
  const conversation = parseConversationId(conversationId)?.conversation;
  if (conversation === undefined) return failed('no-conversation');
  const message = transcript.find(id);
  if (message?.conversation !== conversation.id || message.deleted) return failed('no-activity');
  if (message.from !== 'bot') return failed('not-yours');
  return ok({ ...message, text: undefined, card: undefined, summary: undefined });
};

export const createBotSide = (world: BotWorld): BotSide => ({
  post: (conversationId, activity, replyToId) => post(world, conversationId, activity, replyToId),
  edit(conversationId, id, activity) {
    const found = ownMessage(world, conversationId, id);
    if (!found.ok) return found;
    const shown = readShown(activity);
    if (!shown.ok) return shown;
    // What single people saw in its place gives way: the edited message is for everybody.
    show(world, { ...found.value, ...shown.value, edited: true, views: {} });
    return ok({ id });
  },
  remove(conversationId, id) {
    const found = ownMessage(world, conversationId, id);
    if (!found.ok) return found;
    show(world, { ...found.value, deleted: true, views: {} });
    return ok({ id });
  },
});
