import type { Destination } from '../conversations/conversation.ts';
import { rowsOfEach } from '../store/rows-of-each.ts';
import type { Changing } from '../store/store.ts';

/**
 * How far apart messages are, for all instances together. Teams takes 50 a second for a tenant, and for a conversation 7
 * in a second, 8 in two, 60 in thirty and 1,800 in an hour: one in 2.1 seconds keeps all four, and leaves room for answers.
 */
export interface Limits {
  betweenMessages: number;
  betweenInConversation: number;
  /** So far ahead a place is taken at most. */
  horizon: number;
}

export const teamsLimits: Limits = { betweenMessages: 25, betweenInConversation: 2100, horizon: 1000 };

/** The place of a conversation in its limits; a chat that is still to be made has one too. */
export const placeOf = ({ conversation, who }: Destination): string => conversation ?? `new ${who}`;

const instant = (at: number): string => new Date(at).toISOString();

/** A day is the longest that Teams is let ask for, and a tenant as a whole pauses for seconds. */
const furthest = { conversation: 25 * 3_600_000, tenant: 60_000 };

/** Farther ahead is nothing that was ever taken: it was written by a clock that was put back since, and holds nobody up. */
export const freeFrom = (freeAt: string | undefined, now: number, of: keyof typeof furthest): number => {
  const from = freeAt === undefined || freeAt === '' ? 0 : Date.parse(freeAt);
  return from > now + furthest[of] ? 0 : from;
};

/** Until when conversations have more than they take, in milliseconds: as one instance put it back, and remembers. */
export type Queues = Map<string, number>;

interface PlacesParts {
  tenant: string;
  freeAt: string;
  now: Date;
  limits: Limits;
  queues: Queues;
}

/** Hands out a tenant's places, one after the other. `know` asks once for all conversations, `write` keeps what was taken. */
export const createPlaces = (tables: Changing, { tenant, freeAt, now, limits, queues }: PlacesParts) => {
  const end = now.getTime() + limits.horizon;
  let next = Math.max(now.getTime(), freeFrom(freeAt, now.getTime(), 'tenant'));
  const free = new Map<string, string>();
  const taken = new Set<string>();
  const atTheEnd = (queue: string, slot: number): number => {
    const known = queues.get(queue) ?? 0;
    const turn = known > now.getTime() + furthest.conversation ? slot : Math.max(slot, known);
    for (const [each, until] of queues) if (until < now.getTime()) queues.delete(each);
    queues.set(queue, turn + limits.betweenInConversation);
    return turn;
  };
  return {
    /** How many are left now. */
    room: (): number => Math.max(0, Math.floor((end - next) / limits.betweenMessages) + 1),
    async know(destinations: readonly Destination[]): Promise<void> {
      const rows = await rowsOfEach([...new Set(destinations.map(placeOf))], (wanted) =>
        tables
          .selectFrom(wanted)
          .crossJoin('throttle')
          .select(['conversation', 'free_at'])
          .where('tenant', '=', tenant)
          .whereRef('conversation', '=', 'wanted.key')
          .execute(),
      );
      for (const { conversation, free_at } of rows) free.set(conversation, free_at);
    },
    /** When it may be sent; or, if that is too far ahead, when it is its turn: each asks again once, and not all together. */
    take(to: Destination): { slot: Date } | { freeAt: Date } {
      const conversation = placeOf(to);
      const slot = Math.max(next, freeFrom(free.get(conversation), now.getTime(), 'conversation'));
      if (slot > end) return { freeAt: new Date(atTheEnd(`${tenant} ${conversation}`, slot)) };
      free.set(conversation, instant(slot + limits.betweenInConversation));
      taken.add(conversation);
      next += limits.betweenMessages;
      return { slot: new Date(slot) };
    },
    async write(): Promise<void> {
      if (taken.size === 0) return;
      const rows = [...taken].map((conversation) => ({ tenant, conversation, free_at: free.get(conversation) ?? '' }));
      await tables
        .insertInto('throttle')
        .values([...rows, { tenant, conversation: '', free_at: instant(next) }])
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'conversation']).doUpdateSet((row) => ({ free_at: row.ref('excluded.free_at') })),
        )
        .execute();
    },
  };
};

const freeAtOf = async (tables: Changing, tenant: string, conversation: string): Promise<string | undefined> => {
  const row = await tables
    .selectFrom('throttle')
    .select('free_at')
    .where('tenant', '=', tenant)
    .where('conversation', '=', conversation)
    .executeTakeFirst();
  return row?.free_at;
};

const setFree = (tables: Changing, tenant: string, conversation: string, free_at: string) =>
  tables
    .insertInto('throttle')
    .values({ tenant, conversation, free_at })
    .onConflict((conflict) => conflict.columns(['tenant', 'conversation']).doUpdateSet({ free_at }))
    .execute();

const longestTenantPause = 10_000;

/** Teams asked to wait: nobody sends there until then, and to the rest of the tenant a little later. */
export const pause = async (tables: Changing, to: Destination, wait: number, now: Date): Promise<void> => {
  const until = (milliseconds: number) => instant(now.getTime() + milliseconds);
  const places = [
    [placeOf(to), until(wait)],
    ['', until(Math.min(wait, longestTenantPause))],
  ] as const;
  for (const [conversation, free] of places) {
    const known = freeFrom(await freeAtOf(tables, to.tenant, conversation), now.getTime(), 'conversation');
    if (known < Date.parse(free)) await setFree(tables, to.tenant, conversation, free);
  }
};
