import { z } from 'zod';

import { addMonths, dateOf, dayOf, type Day } from '../policy/calendar-days.ts';
import { TermKind } from './term-kind.ts';
import type { TermCount } from './terms.ts';

/** A week begins on Monday. */
export const BucketSize = z.enum(['day', 'week', 'month']);
export type BucketSize = z.infer<typeof BucketSize>;

/** Days beside each other and what ends on them; both are included, `YYYY-MM-DD`. */
export interface Bucket {
  from: string;
  to: string;
  kinds: Record<TermKind, number>;
  cases: number;
  subscriptions: number;
}

/** 1970 began on a Thursday. */
const daysIntoWeek = (day: Day): number => (day + 3) % 7;

const firstDay = (day: Day, size: BucketSize): Day => {
  if (size === 'day') return day;
  return size === 'week' ? day - daysIntoWeek(day) : dayOf(`${dateOf(day).slice(0, 7)}-01`);
};

const nextFirstDay = (first: Day, size: BucketSize): Day => {
  if (size === 'month') return addMonths(first, 1);
  return first + (size === 'week' ? 7 : 1);
};

const noKinds = { renews: 0, ends: 0, 'paid-est': 0, cancellable: 0, unknown: 0 } satisfies Record<TermKind, number>;

/** Every bucket of a span, those too on which nothing ends; the first and the last may be cut by the span. */
export const bucketsOf = (
  counts: readonly TermCount[],
  { from, to, size }: { from: string; to: string; size: BucketSize },
): Bucket[] => {
  const buckets = new Map<Day, Bucket>();
  const last = dayOf(to);
  for (let first = firstDay(dayOf(from), size); first <= last; first = nextFirstDay(first, size)) {
    const end = Math.min(last, nextFirstDay(first, size) - 1);
    const start = dateOf(Math.max(first, dayOf(from)));
    buckets.set(first, { from: start, to: dateOf(end), kinds: { ...noKinds }, cases: 0, subscriptions: 0 });
  }
  for (const { day, kind, source, count } of counts) {
    const bucket = buckets.get(firstDay(dayOf(day), size));
    if (bucket === undefined) continue;
    bucket.kinds[kind] += count;
    bucket[source === 'case' ? 'cases' : 'subscriptions'] += count;
  }
  return [...buckets.values()];
};
