import { z } from 'zod';

import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import { databaseTime } from '../reminders/database-time.ts';
import { createBotState, notThere, StateConflict } from '../store/bot-state.ts';
import { StoreUnavailable, type Store } from '../store/store.ts';

export interface InstancesParts {
  store: Store;
  clock: Clock;
  /** How this one is called among them. */
  id: string;
  log: Log;
  /** Milliseconds that went by in this process. */
  elapsed: () => number;
  /** How far the database's clock is moved, in milliseconds. */
  offset?: () => number;
}

/** Who else runs on the same records: what Teams allows is shared among them. */
export interface Instances {
  /** Among how many; 0 while the others do not know of this one yet. */
  count: () => number;
  /** Says that this one lives, and looks who else does. To be called every `beatEvery` milliseconds. */
  beat: () => Promise<void>;
  /** The others need not share with this one any longer. */
  leave: () => Promise<void>;
}

export const beatEvery = 1000;
/** Who was not heard of for so long, in milliseconds, is gone. */
const livesFor = 30_000;
/** Who could not say so for this long must not count on being counted. */
const countedFor = 25_000;
/** The share of one that nobody may count is as small as this. */
const smallest = 40;
/** What was sent last still counts for the receiver. */
const lingers = 2000;

const key = 'instances';
const Living = z.record(z.string(), z.object({ until: z.number(), counts: z.number().int() }));
type Living = z.infer<typeof Living>;
const Kept = z.object({ eTag: z.string().optional(), living: Living.default({}) });

/** There is one process on an SQLite file. */
const alone: Instances = {
  count: () => 1,
  beat: () => Promise.resolve(),
  leave: () => Promise.resolve(),
};

const othersIn = (living: Living, id: string, now: number): Living =>
  Object.fromEntries(Object.entries(living).filter(([other, { until }]) => other !== id && until > now));

/** Reads who lives, and writes what this one says of itself; again when another wrote meanwhile. */
const createBook = ({ store, clock, id, offset }: InstancesParts) => {
  const state = createBotState(store, clock);
  const time = databaseTime(store, clock, offset);
  const write = async (own: (others: Living, now: number) => Living[string]): Promise<Living> => {
    const { [key]: found = {} } = await state.read([key]);
    const now = (await time(store.reading)).getTime();
    const { eTag = notThere, living } = Kept.parse(found);
    const others = othersIn(living, id, now);
    await state.write({ [key]: { eTag, living: { ...others, [id]: own(others, now) } } });
    return others;
  };
  return async (own: Parameters<typeof write>[0]): Promise<Living> => {
    for (;;) {
      try {
        return await write(own);
      } catch (problem) {
        if (!(problem instanceof StateConflict)) throw problem;
      }
    }
  };
};

/**
 * Counts the instances on a database. Whoever comes waits until all others count with it, and one beat more, so that the
 * shares of all together are never more than the whole; whoever goes is counted until what it sent last counts no more.
 */
export const openInstances = async (parts: InstancesParts): Promise<Instances> => {
  if (parts.store.engine === 'sqlite') return alone;
  const { log, elapsed } = parts;
  const sayOfMyself = createBook(parts);
  let count = 0;
  let wasKnown = false;
  let saidAt = 0;

  const beat = async (): Promise<void> => {
    try {
      const asked = elapsed();
      const others = Object.values(
        await sayOfMyself((living, now) => ({ until: now + livesFor, counts: Object.keys(living).length + 1 })),
      );
      const all = others.length + 1;
      const isKnown = others.every(({ counts }) => counts >= all);
      const before = count;
      // Alone, there is nobody to wait for; and who is known once stays so.
      if (count > 0 || all === 1 || (isKnown && wasKnown)) count = all;
      wasKnown = isKnown;
      saidAt = asked;
      if (count !== before) log.info('instances', { count });
    } catch (problem) {
      if (!(problem instanceof StoreUnavailable)) throw problem;
      log.warn('instances.not-counted', { why: problem.why });
    }
  };

  await beat();
  return {
    count: () => (count > 0 && elapsed() - saidAt > countedFor ? smallest : count),
    beat,
    leave: async () => {
      try {
        await sayOfMyself((_, now) => ({ until: now + lingers, counts: Number.MAX_SAFE_INTEGER }));
      } catch (problem) {
        if (!(problem instanceof StoreUnavailable)) throw problem;
      }
    },
  };
};
