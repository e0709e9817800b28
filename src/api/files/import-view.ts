import { z } from 'zod';

import { Instant } from '../shapes.ts';

const Count = z.int().min(0);

export const ImportView = z.strictObject({
  id: z.uuid(),
  state: z.enum(['checking', 'checked', 'refused', 'storing', 'done', 'failed']),
  startedAt: Instant,
  progress: z.strictObject({ step: z.enum(['dates', 'repetitions', 'storing']), rows: Count, bytes: Count }).optional(),
  /** What would be stored; once done, what was. */
  counts: z.strictObject({ read: Count, added: Count, changed: Count, unchanged: Count, refused: Count }).optional(),
  /** Rows that are not stored, with the line they begin on; `after` of the query pages through them. */
  refused: z.array(
    z.strictObject({
      line: z.int(),
      column: z.string().optional(),
      reason: z.string(),
      code: z.string(),
      value: z.string().optional(),
      otherLine: z.int().optional(),
    }),
  ),
  /** How many of them are kept to be shown. */
  refusedKept: Count,
  /** Why nothing of the file can be stored. */
  problem: z.string().optional(),
});
export type ImportView = z.infer<typeof ImportView>;
