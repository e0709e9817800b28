import type { Actor } from '../../src/cases/case.ts';
import type { Clock } from '../../src/clock.ts';

/** So many requests at once, and so many a second after that. */
interface Limit {
  burst: number;
  perSecond: number;
}

const limits: Record<'agent' | 'tenant', Limit> = {
  agent: { burst: 120, perSecond: 40 },
  tenant: { burst: 1200, perSecond: 600 },
};

/** What whoever asked too much is told to wait. */
export const secondsToWait = 5;

interface Bucket {
  left: number;
  at: number;
}

/** More are not remembered: those who asked longest ago begin anew. */
const mostBuckets = 20_000;

/** Keeps one person, and one tenant, from asking more than their share; of this process alone. */
export const createRateLimit = (clock: Clock) => {
  const buckets = new Map<string, Bucket>();

  const take = (name: string, { burst, perSecond }: Limit, now: number): boolean => {
    const bucket = buckets.get(name) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + (Math.max(0, now - bucket.at) / 1000) * perSecond);
    // Taken out and put in again, so that the map is in the order of use.
    buckets.delete(name);
    buckets.set(name, { left: left < 1 ? left : left - 1, at: now });
    if (buckets.size > mostBuckets) buckets.delete(buckets.keys().next().value ?? '');
    return left >= 1;
  };

  /** Whether one more request may be answered now. */
  return ({ tenant, agent }: Actor): boolean => {
    const now = clock.now().getTime();
    return take(`${tenant}/${agent}`, limits.agent, now) && take(tenant, limits.tenant, now);
  };
};
export type RateLimit = ReturnType<typeof createRateLimit>;
