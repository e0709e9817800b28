import type { Window } from './sliding-windows.ts';
import { createSlidingWindows, type SlidingWindows } from './sliding-windows.ts';

interface Conversation {
  sent: SlidingWindows;
  /** Teams asked not to be written to before. */
  pausedUntil: number;
}

/** How long the longest of them is. */
export const longestOf = (windows: readonly Window[]): number => Math.max(0, ...windows.map(({ within }) => within));

/** When the conversations of a tenant can be written to. `windows`: what Teams takes from all instances. */
export const createConversationLimits = (windows: readonly Window[]) => {
  const conversations = new Map<string, Conversation>();
  const longest = longestOf(windows);

  const of = (id: string): Conversation => {
    const known = conversations.get(id) ?? { sent: createSlidingWindows(longest), pausedUntil: 0 };
    conversations.set(id, known);
    return known;
  };

  return {
    freeAt: (id: string, share: readonly Window[], now: number): number => {
      const { sent, pausedUntil } = of(id);
      return Math.max(sent.freeAt(share, now), pausedUntil);
    },
    add: (id: string, now: number) => of(id).sent.add(now),
    pause: (id: string, until: number): void => {
      const known = of(id);
      known.pausedUntil = Math.max(known.pausedUntil, until);
    },
    /** Forgets whom no limit holds up any more; whether anybody is left. */
    forget: (now: number): boolean => {
      for (const [id, { sent, pausedUntil }] of conversations)
        if (!sent.holdsAny(now) && pausedUntil <= now) conversations.delete(id);
      return conversations.size > 0;
    },
  };
};
