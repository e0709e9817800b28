import { z } from 'zod';
import type { Keep } from './keep.ts';
import { type Conversation, TEAM } from './places.ts';

export const Withdrawal = z.enum(['removed', 'blocked']);
export type Withdrawal = z.infer<typeof Withdrawal>;

/** `new`: nobody has looked in yet, so it was not added. */
export type Standing = 'new' | 'here' | Withdrawal;

/** Where the app is, was removed from, or is blocked. A team's channels share one installation. */
export interface Standings {
  of(conversation: Conversation): Standing;
  add(conversation: Conversation): void;
  withdraw(conversation: Conversation, how: Withdrawal): void;
}

/** A team is told once for all its channels, under the id of General. */
const installationOf = ({ id, place }: Conversation): string => (place.kind === 'channel' ? TEAM.id : id);

export const createStandings = (keep: Keep, kept: ReturnType<Keep['load']>): Standings => {
  const installed = new Set(kept.installed);
  const withdrawn = new Map(kept.withdrawn);
  return {
    of(conversation) {
      const id = installationOf(conversation);
      return withdrawn.get(id) ?? (installed.has(id) ? 'here' : 'new');
    },
    add(conversation) {
      const id = installationOf(conversation);
      installed.add(id);
      withdrawn.delete(id);
      keep.saveInstalled(id);
      keep.saveWithdrawn(id, undefined);
    },
    withdraw(conversation, how) {
      const id = installationOf(conversation);
      withdrawn.set(id, how);
      keep.saveWithdrawn(id, how);
    },
  };
};
