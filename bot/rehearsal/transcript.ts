import { type Clock } from '../../src/clock.ts';
import { type StoredMessage } from './messages.ts';
import { type Keep } from './keep.ts';

/** Everything said in the room, in order, and which conversations the bot was installed in. */
export interface Transcript {
  /** Digits, rising, unique over restarts and whatever the clock does: also used for activities. */
  nextId(): string;
  save(message: StoredMessage): void;
  find(id: string): StoredMessage | undefined;
  in(conversation: string): StoredMessage[];
  isInstalled(conversation: string): boolean;
  markInstalled(conversation: string): void;
}

export const createTranscript = (clock: Clock, keep: Keep): Transcript => {
  const kept = keep.load();
  const messages = new Map(kept.messages.map((message) => [message.id, message]));
  const installed = new Set(kept.installed);
  let last = kept.lastId;
  return {
    nextId() {
      last = Math.max(clock.now().getTime(), last + 1);
      keep.saveLastId(last);
      return String(last);
    },
    save(message) {
      messages.set(message.id, message);
      keep.saveMessage(message);
    },
    find: (id) => messages.get(id),
    in: (conversation) => [...messages.values()].filter((message) => message.conversation === conversation),
    isInstalled: (conversation) => installed.has(conversation),
    markInstalled(conversation) {
      installed.add(conversation);
      keep.saveInstalled(conversation);
    },
  };
};
