import { z } from 'zod';
import { failed, ok, type Result } from '../../src/result.ts';
import { type StoredMessage } from './messages.ts';
import { ADAPTIVE_CARD } from './task-answer.ts';

const Attachment = z.object({ contentType: z.string(), content: z.unknown().optional() });
const Entity = z.object({ type: z.string(), messageId: z.string().optional() });

/** An activity as the bot sends it; everything else in it is not for the eye. */
export const SentActivity = z.object({
  type: z.enum(['message', 'typing']),
  text: z.string().nullish(),
  summary: z.string().nullish(),
  attachments: z.array(Attachment).nullish(),
  recipient: z.object({ id: z.string() }).nullish(),
  entities: z.array(Entity).nullish(),
});
export type SentActivity = z.infer<typeof SentActivity>;

export type ConnectorProblem =
  | 'no-conversation'
  | 'no-activity'
  | 'not-yours'
  | 'nothing-to-show'
  | 'unknown-attachment'
  | 'not-in-chat'
  | 'not-in-roster'
  | 'blocked'
  | 'no-recipient'
  | 'recipient-given'
  | 'not-targetable'
  | 'bad-targeted-id'
  | 'expired';

type Shown = Pick<StoredMessage, 'text' | 'card' | 'summary'>;

/** An attachment the room cannot draw is refused, not swallowed: it would be missing on the screen without a word. */
export const readShown = ({ text, summary, attachments }: SentActivity): Result<Shown, ConnectorProblem> => {
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

/** The private message that this one names as the one it answers (teams.md 1.3). */
export const answeredIn = ({ entities }: SentActivity): string | undefined => {
  const named = entities?.find(({ type }) => type === 'targetedMessageInfo');
  return named === undefined ? undefined : (named.messageId ?? '');
};
