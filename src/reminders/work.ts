import type { Clock } from '../clock.ts';
import { createAttempt, type AttemptParts } from './attempt.ts';
import { claimOf, type ClaimParts } from './claim.ts';
import { databaseTime } from './database-time.ts';
import type { Delivery } from './delivery.ts';
import { servedAt, waitingTenants } from './due-tenants.ts';
import type { Verdict } from './verdict.ts';

export interface WorkParts extends Omit<AttemptParts, 'time'>, Omit<ClaimParts, 'engine'> {
  clock: Clock;
  offset?: () => number;
  /** Messages under way at once, of all tenants; of one, half as many. */
  atOnce: number;
  /** Called when a message is done with. */
  wake: () => void;
}

/** Whoever takes more makes everybody else wait for it. */
const mostInAClaim = 10;

/** What is under way, and what comes next. */
export const createWork = (parts: WorkParts) => {
  const { store, log, limits, atOnce } = parts;
  const time = databaseTime(store, parts.clock, parts.offset);
  const attempt = createAttempt({ ...parts, time });
  const underWay = new Map<Promise<unknown>, string>();

  /** One tenant whose messages hang leaves room for the others. */
  const roomOf = (tenant: string, taken: number): number => {
    const own = [...underWay.values()].filter((each) => each === tenant).length;
    return Math.min(atOnce - underWay.size - taken, Math.ceil(atOnce / 2) - own, mostInAClaim);
  };

  const claim = (): Promise<{ deliveries: Delivery[]; claimedAt: number }> =>
    store.change(async (tables) => {
      const claimedAt = parts.elapsed();
      const now = await time(tables);
      const deliveries: Delivery[] = [];
      for (const waiting of await waitingTenants(tables)) {
        const room = roomOf(waiting.tenant, deliveries.length);
        if (room <= 0 || servedAt(waiting, limits.horizon, now.getTime()) > now.getTime()) continue;
        deliveries.push(...(await claimOf(tables, { ...parts, engine: store.engine }, waiting, { room, now })));
      }
      return { deliveries, claimedAt };
    });

  /** Milliseconds until something can be sent; nothing when nothing is planned. */
  const untilNext = async (): Promise<number | undefined> => {
    const waiting = (await waitingTenants(store.reading)).filter(({ tenant }) => roomOf(tenant, 0) > 0);
    if (waiting.length === 0) return undefined;
    const now = (await time(store.reading)).getTime();
    return Math.min(...waiting.map((each) => servedAt(each, limits.horizon, now))) - now;
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
