import type { Clock } from '../../src/clock.ts';
import type { Log } from '../../src/log.ts';
import type { Asked, Membership, Roster } from './roster.ts';

export interface KeptRosterParts {
  ask: Roster;
  clock: Clock;
  log: Log;
}

/** How long each answer is believed, in milliseconds: whoever was let in just now should not wait long. */
const believed: Record<Membership, number> = {
  member: 10 * 60_000,
  guest: 10 * 60_000,
  foreign: 10 * 60_000,
  anonymous: 10 * 60_000,
  gone: 60_000,
  unsaid: 60_000,
};
/** After an answer that did not come, Teams is left alone for so long: each question keeps somebody waiting. */
const rest = 30_000;
const remembered = 10_000;

const keyOf = ({ tenant, conversation, person }: Omit<Asked, 'serviceUrl'>): string =>
  `${tenant}/${conversation}/${person}`;

/** The roster, asked once in some minutes for each person in each place. Kept in memory, and never more than so many. */
export const keepRoster = ({ ask, clock, log }: KeptRosterParts) => {
  const kept = new Map<string, { membership: Membership; until: number }>();
  let askAgainAt = Number.NEGATIVE_INFINITY;

  const learn = async (asked: Asked, now: number): Promise<Membership> => {
    const membership = await ask(asked);
    if (membership === 'unsaid') {
      log.warn('roster.unsaid');
      askAgainAt = now + rest;
    }
    if (kept.size >= remembered) kept.clear();
    kept.set(keyOf(asked), { membership, until: now + believed[membership] });
    return membership;
  };

  return {
    membershipOf: async (asked: Asked): Promise<Membership> => {
      const now = clock.now().getTime();
      const known = kept.get(keyOf(asked));
      if (known !== undefined && now < known.until) return known.membership;
      return now < askAgainAt ? 'unsaid' : learn(asked, now);
    },
    /** Somebody came or went: what was known of them does not count any more. */
    forget: (tenant: string, people: readonly string[]): void => {
      const changed = new Set(people);
      for (const key of kept.keys()) {
        const isTheirs = key.startsWith(`${tenant}/`) && changed.has(key.slice(key.lastIndexOf('/') + 1));
        if (isTheirs) kept.delete(key);
      }
    },
  };
};
export type KeptRoster = ReturnType<typeof keepRoster>;
