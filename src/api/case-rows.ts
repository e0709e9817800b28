import { z } from 'zod';

import { Person } from '../cases/case.ts';
import { CaseStatus, OutcomeStatus } from '../cases/case-status.ts';
import { Facts } from '../policy/facts.ts';

export { Person };

/** As it stands in JSON. */
export const Instant = z.iso.datetime();
export const Day = z.iso.date();

/** A case in a list. */
export const CaseRow = z.strictObject({
  number: z.int(),
  customer: z.string(),
  status: CaseStatus,
  /** The id of the answer that was given, and the answer in one line where this version has words for it. */
  outcome: z.string(),
  line: z.string().optional(),
  channel: z.string().optional(),
  owner: Person,
  termEnd: Day.optional(),
  subscription: z.strictObject({ id: z.string(), product: z.string() }).optional(),
  openedAt: Instant,
  changedAt: Instant,
  version: z.int(),
});
export type CaseRow = z.infer<typeof CaseRow>;

export const CaseDetail = CaseRow.extend({
  facts: Facts,
  asOf: Day,
  policyVersion: Day,
  recorded: z
    .strictObject({
      status: OutcomeStatus,
      termEnd: Day.optional(),
      note: z.string().optional(),
      by: Person,
      at: Instant,
    })
    .optional(),
  assignedTo: Person.optional(),
  openedBy: Person,
  note: z.strictObject({ text: z.string(), by: Person, at: Instant }).optional(),
  done: z.array(z.strictObject({ step: z.string(), by: Person, at: Instant })),
  /** To which states it can go from here. */
  possible: z.array(OutcomeStatus),
});
export type CaseDetail = z.infer<typeof CaseDetail>;
