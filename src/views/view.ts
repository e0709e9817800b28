import { z } from 'zod';

import { CaseStatus } from '../cases/case-status.ts';
import { tidy } from '../language/fold.ts';
import { PurchaseChannel } from '../policy/facts.ts';

/** What a list of cases is narrowed to and ordered by; a missing key narrows nothing. */
export const ViewFilters = z.strictObject({
  q: z.string().trim().min(1).max(200).optional(),
  /** A colleague's id, or `me`. */
  owner: z.string().min(1).max(64).optional(),
  status: CaseStatus.optional(),
  channel: PurchaseChannel.optional(),
  sort: z.enum(['newest', 'ending']).default('newest'),
});
export type ViewFilters = z.infer<typeof ViewFilters>;

/** As its owner calls it: one line. */
export const ViewName = z.string().max(400).transform(tidy).pipe(z.string().min(1).max(60));

export const SavedView = z.strictObject({ id: z.uuid(), name: z.string(), filters: ViewFilters });
export type SavedView = z.infer<typeof SavedView>;
