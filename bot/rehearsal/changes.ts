import { type StoredMessage } from './messages.ts';
import { type Conversation } from './places.ts';
import { type Standing } from './standings.ts';

/**
 * `message`: said, edited, deleted, or shown anew to one person. `typing`: until the bot's next message there. `app`:
 * added, removed or blocked. `clock`: moved; while it moves, everything in between happens.
 */
export type Change =
  | { kind: 'message'; message: StoredMessage }
  | { kind: 'typing'; conversation: Conversation; thread?: string }
  | { kind: 'app'; conversation: Conversation; standing: Standing }
  | { kind: 'clock'; now: Date; isMoving: boolean };

export type Listener = (change: Change) => void;

export interface Changes {
  tell: Listener;
  onChange(listener: Listener): () => void;
}

export const createChanges = (): Changes => {
  const listeners = new Set<Listener>();
  return {
    tell: (change) => listeners.forEach((listener) => listener(change)),
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};
