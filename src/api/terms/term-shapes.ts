import { z } from 'zod';

import { BucketSize } from '../../terms/buckets.ts';
import { TermKind } from '../../terms/term-kind.ts';
import { TermSource } from '../../terms/term-source.ts';
import { Day, Instant } from '../shapes.ts';

const Count = z.int().min(0);

export const TermCounts = z.strictObject({
  from: Day,
  to: Day,
  bucket: BucketSize,
  buckets: z.array(
    z.strictObject({
      from: Day,
      to: Day,
      kinds: z.record(TermKind, Count),
      cases: Count,
      subscriptions: Count,
    }),
  ),
});
export type TermCounts = z.infer<typeof TermCounts>;

export const TermRow = z.strictObject({
  source: TermSource,
  /** The subscription's id, or the case's number. */
  id: z.string(),
  customer: z.string(),
  product: z.string().optional(),
  termEnd: Day,
  kind: TermKind,
  cancellableUntil: Instant.optional(),
  owner: z.string().optional(),
  channel: z.string().optional(),
});
export type TermRow = z.infer<typeof TermRow>;

export const TermPage = z.strictObject({ terms: z.array(TermRow), next: z.string().optional() });
