import { type Clock } from '../../src/clock.ts';
import { type StoredMessage } from './messages.ts';
import { type Keep } from './keep.ts';

/** Everything said in the room, in order. */
export interface Transcript {
  /** Digits, rising, unique over restarts and whatever the clock does: also used for activities. */
  nextId(): string;
  save(message: StoredMessage): void;
  find(id: string): StoredMessage | undefined;
  in(conversation: string): StoredMessage[];
}

export const createTranscript = (clock: Clock, keep: Keep, kept: ReturnType<Keep['load']>): Transcript => {
  const messages = new Map(kept.messages.map((message) => [message.id, message]));
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
  };
};
