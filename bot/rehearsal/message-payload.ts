import { type Activity, type Scene, escapeHtml } from './activities.ts';
import { APP_ID, BOT } from './identities.ts';
import { type StoredMessage } from './messages.ts';
import { people } from './people.ts';
import { threadId } from './places.ts';
import { ADAPTIVE_CARD } from './task-answer.ts';

const authorOf = ({ from }: StoredMessage): Activity =>
  from === 'bot'
    ? { user: null, application: { applicationIdentityType: 'bot', id: APP_ID, displayName: BOT.name } }
    : {
        user: { userIdentityType: 'aadUser', id: people[from].aadObjectId, displayName: people[from].name },
        application: null,
      };

/** The message as a message action gets it: a Graph chat message, its text as HTML and its card as a JSON string. */
export const messagePayload = (message: StoredMessage, { conversation, thread, person }: Scene): Activity => ({
  id: message.id,
  replyToId: thread === undefined || thread === message.id ? null : thread,
  createdDateTime: message.at.toISOString(),
  lastModifiedDateTime: null,
  deleted: false,
  messageType: 'message',
  subject: null,
  summary: message.summary ?? null,
  importance: 'normal',
  locale: person.locale,
  linkToMessage: `https://teams.microsoft.com/l/message/${encodeURIComponent(threadId(conversation, undefined))}/${message.id}`,
  from: { device: null, conversation: null, ...authorOf(message) },
  body: { contentType: 'html', content: `<div>${escapeHtml(message.text ?? '')}</div>` },
  attachments:
    message.card === undefined
      ? []
      : [{ id: message.id, contentType: ADAPTIVE_CARD, content: JSON.stringify(message.card) }],
  mentions: [],
  reactions: [],
});
