import { type Author, type PersonKey } from '../../src/pages/rehearsal/room-api.ts';

/** `thread` is the id of the root message it belongs to (channels only; a root carries its own id). */
export interface Message {
  id: string;
  conversation: string;
  thread?: string;
  from: Author;
  text?: string;
  card?: unknown;
  summary?: string;
  at: Date;
  edited: boolean;
  deleted: boolean;
  mentionsBot: boolean;
}

/** A message with what single people see in place of its card: the answers to what they pressed. */
export interface StoredMessage extends Message {
  views: Partial<Record<PersonKey, unknown>>;
}

export const seenBy = (viewer: PersonKey, { views, ...message }: StoredMessage): Message => ({
  ...message,
  card: views[viewer] ?? message.card,
});
