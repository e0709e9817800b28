import { z } from 'zod';

import { Facts } from '../policy/facts.ts';
import type { Case } from './case.ts';
import { CaseStatus, OutcomeStatus } from './case.ts';

/**
 * Facts as they were stored, perhaps by another version. A fact or a value that this version does not know is left
 * out, so that the rest of the case can be read; what is stored stays as it was given.
 */
export const StoredFacts = z.record(z.string(), z.unknown()).transform((stored) =>
  Object.entries(stored).reduce<Facts>((known, [name, value]) => {
    const fact = Facts.safeParse({ [name]: value });
    return fact.success ? { ...known, ...fact.data } : known;
  }, {}),
);

export const Instant = z.iso.datetime().transform((text) => new Date(text));

const Person = z.object({ agent: z.string(), name: z.string() });

/** A case as its audit rows keep it. */
export const StoredCase = z.object({
  number: z.number(),
  advice: z.object({
    customer: z.string(),
    facts: StoredFacts,
    asOf: z.string(),
    policyVersion: z.string(),
    outcome: z.string(),
  }),
  status: CaseStatus,
  outcome: z
    .object({
      status: OutcomeStatus,
      termEnd: z.string().optional(),
      note: z.string().optional(),
      by: Person,
      at: Instant,
    })
    .optional(),
  openedBy: Person,
  openedAt: Instant,
  changedAt: Instant,
  version: z.number(),
}) satisfies z.ZodType<Case>;
