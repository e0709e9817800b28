import type { Clock } from '../clock.ts';
import { createAttempt, type AttemptParts } from './attempt.ts';
import { claimOf, type ClaimParts } from './claim.ts';
import { createWaiting } from './clock-put-back.ts';
import { databaseTime, type DatabaseTime } from './database-time.ts';
import type { Delivery } from './delivery.ts';
import { servedAt, waitingTenants } from './due-tenants.ts';
import type { Queues } from './limits.ts';
import { createOutages, type Outages } from './outages.ts';
import type { Verdict } from './verdict.ts';

export interface WorkParts extends Omit<AttemptParts, 'time' | 'outages'>, Omit<ClaimParts, 'engine' | 'queues'> {
  clock: Clock;
  offset?: () => number;
  /** Messages under way at once, of all tenants; of one, half as many. */
  atOnce: number;
  /** Called when a message is done with. */
  wake: () => void;
}

/** Whoever takes more makes everybody else wait for it. */
const mostInAClaim = 10;

/** One tenant whose messages hang leaves room for the others. */
const roomAmong =
  (atOnce: number, underWay: ReadonlyMap<unknown, string>, outages: Outages) =>
  (tenant: string, taken: number, now: Date): number => {
    const own = [...underWay.values()].filter((each) => each === tenant).length;
    const most = Math.min(Math.ceil(atOnce / 2), outages.room(tenant, now));
    return Math.min(atOnce - underWay.size - taken, most - own, mostInAClaim);
  };
interface Claiming {
  time: DatabaseTime;
  queues: Queues;
  /** How many more a tenant may have, when so many were taken already. */
  roomOf: (tenant: string, taken: number, now: Date) => number;
}

interface Claimed {
  deliveries: Delivery[];
  /** In milliseconds that went by. */
  claimedAt: number;
  queues: Queues;
}

/** Takes what is due of each tenant, whoever waits longest first, in one change. */
const claimAll = (parts: WorkParts, { time, queues, roomOf }: Claiming): Promise<Claimed> =>
  parts.store.change(async (tables) => {
    const claimedAt = parts.elapsed();
    const now = await time(tables);
    const deliveries: Delivery[] = [];
    const claiming = { ...parts, engine: parts.store.engine, queues: new Map(queues) };
    for (const waiting of await waitingTenants(tables)) {
      const room = roomOf(waiting.tenant, deliveries.length, now);
      if (room <= 0 || servedAt(waiting, parts.limits.horizon, now.getTime()) > now.getTime()) continue;
      deliveries.push(...(await claimOf(tables, claiming, waiting, { room, now })));
    }
    return { deliveries, claimedAt, queues: claiming.queues };
  });

/** What is under way, and what comes next. */
export const createWork = (parts: WorkParts) => {
  const { store, log, limits } = parts;
  const time = databaseTime(store, parts.clock, parts.offset);
  let queues: Queues = new Map();
  const outages = createOutages(parts.random);
  const attempt = createAttempt({ ...parts, time, outages });
  const waitingAt = createWaiting(store, parts.leaseFor);
  const underWay = new Map<Promise<unknown>, string>();

  const roomOf = roomAmong(parts.atOnce, underWay, outages);

  const claim = async (): Promise<Claimed> => {
    const claimed = await claimAll(parts, { time, queues, roomOf });
    queues = claimed.queues;
    return claimed;
  };

  /** Milliseconds until something can be sent; nothing when nothing is planned. */
  const untilNext = async (): Promise<number | undefined> => {
    const now = await time(store.reading);
    const waiting = await waitingAt(now);
    if (waiting.length === 0) return undefined;
    const served = waiting.filter(({ tenant }) => roomOf(tenant, 0, now) > 0);
    const next = served.map((each) => servedAt(each, limits.horizon, now.getTime()));
    return next.length === 0 ? undefined : Math.min(...next) - now.getTime();
  };

  return {
    untilNext,
    /** Takes what is due, as far as there is room, and sends it; answers how many messages. */
    async begin(count: (what: Verdict['kind'] | 'given-back') => void): Promise<number> {
      // A look costs less than a change, which others wait for.
      const wait = await untilNext();
      if (wait === undefined || wait > 0) return 0;
      const { deliveries, claimedAt } = await claim();
      for (const delivery of deliveries) {
        const running = attempt(delivery, claimedAt)
          .then(count, (problem: unknown) => {
            log.error('reminder.unsettled', { error: problem instanceof Error ? problem.name : typeof problem });
          })
          .finally(() => {
            underWay.delete(running);
            parts.wake();
          });
        underWay.set(running, delivery.tenant);
      }
      return deliveries.length;
    },
    async finished(): Promise<void> {
      await Promise.all(underWay.keys());
    },
    async nextAt(): Promise<Date | undefined> {
      const [first] = await waitingTenants(store.reading);
      return first === undefined ? undefined : new Date(first.nextAt);
    },
  };
};
export type Work = ReturnType<typeof createWork>;
