import { type Author, type PersonKey, type Reaction } from '../../src/pages/rehearsal/room-api.ts';

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
  /** A targeted message: the one person, beside the bot, who sees it. */
  onlyFor?: PersonKey;
  /** What that person had asked in private, where the bot names the message it answers. */
  question?: string;
  /** Rises with each edit. */
  edition: number;
  reactions: readonly Reaction[];
}

/** A message with what single people see in place of its card: the answers to what they pressed. */
export interface StoredMessage extends Message {
  views: Partial<Record<PersonKey, unknown>>;
}

export const seenBy = (viewer: PersonKey, { views, ...message }: StoredMessage): Message => ({
  ...message,
  card: views[viewer] ?? message.card,
});

const TARGETED_LIFE_MS = 24 * 60 * 60 * 1000;

/** Teams takes targeted messages off the screen after 24 hours (teams.md 1.2). */
export const isExpired = ({ onlyFor, at }: Message, now: Date): boolean =>
  onlyFor !== undefined && now.getTime() - at.getTime() >= TARGETED_LIFE_MS;

export const isShownTo = (viewer: PersonKey, { onlyFor }: Message): boolean =>
  onlyFor === undefined || onlyFor === viewer;
