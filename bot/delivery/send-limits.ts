import type { Window } from './sliding-windows.ts';

/** What Teams takes from all instances together, and what we let wait. Times are milliseconds. */
export interface SendLimits {
  conversation: readonly Window[];
  tenant: readonly Window[];
  /** Requests of one tenant that may be under way at once: one whose address hangs holds up itself alone. */
  atOnce: number;
  /** Requests of one tenant that may wait for their place. */
  waiting: number;
  /** So long one waits at most, by its urgency. */
  patience: Readonly<Record<Urgency, number>>;
}

/** A person waits for a reply and looks at a card that is changed; a reminder comes back by itself. */
export const urgencies = ['reply', 'update', 'reminder'] as const;
export type Urgency = (typeof urgencies)[number];

const second = 1000;

/**
 * Microsoft, "Optimize your agent with rate limiting": per conversation 7 in a second, 8 in two, 60 in thirty and 1,800 in
 * an hour; per tenant 50 a second, of which we take 40.
 */
export const teamsSendLimits: SendLimits = {
  conversation: [
    { most: 7, within: second },
    { most: 8, within: 2 * second },
    { most: 60, within: 30 * second },
    { most: 1800, within: 3600 * second },
  ],
  tenant: [{ most: 40, within: second }],
  atOnce: 40,
  waiting: 400,
  patience: { reply: 10 * second, update: 10 * second, reminder: 2 * second },
};

/** The part of one among so many instances. A part of none is for one that the others do not know of yet. */
export const shareOf = (windows: readonly Window[], instances: number): readonly Window[] =>
  windows.map(({ most, within }) => ({
    within,
    most: instances === 0 ? 0 : Math.max(1, Math.floor(most / instances)),
  }));
