import { z } from 'zod';

import { CaseStatus } from '../../cases/case-status.ts';
import { Took } from '../../insights/tally.ts';

export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Count = z.int().min(0);

export const InsightsView = z.strictObject({
  from: Month,
  to: Month,
  /** By the month in which the cases were opened. */
  monthly: z.array(z.strictObject({ month: Month, channel: z.string(), status: CaseStatus, took: Took, cases: Count })),
  /** Open cases; the hundred people whom most waits on. */
  waiting: z.array(
    z.strictObject({ agent: z.string(), name: z.string().optional(), status: CaseStatus, cases: Count }),
  ),
});
export type InsightsView = z.infer<typeof InsightsView>;
