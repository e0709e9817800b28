import { z } from 'zod';

import { Facts } from '../policy/facts.ts';
import type { Case } from './case.ts';
import { CaseStatus, OutcomeStatus, Person } from './case.ts';

/**
 * Facts as they were stored, perhaps by another version. A fact or a value that this version does not know is left
 * out, so that the rest of the case can be read; what is stored stays as it was given.
 */
export const StoredFacts = z
  .record(z.string(), z.unknown())
  .transform((stored) => (isKnown(stored) ? stored : knownOf(stored)));

/** The rule: looked at as a whole, in the time that one fact takes. */
const isKnown = (stored: Record<string, unknown>): stored is Facts => Facts.safeParse(stored).success;

const knownOf = (stored: Record<string, unknown>): Facts =>
  Object.entries(stored).reduce<Facts>((known, [name, value]) => {
    const fact = Facts.safeParse({ [name]: value });
    return fact.success ? { ...known, ...fact.data } : known;
  }, {});

export const Instant = z.iso.datetime().transform((text) => new Date(text));

const StoredOutcome = z.object({
  status: OutcomeStatus,
  termEnd: z.string().optional(),
  note: z.string().optional(),
  by: Person,
  at: Instant,
});

/** An answer that another one took the place of. */
export const StoredReplacedAnswer = z.object({
  outcome: z.string(),
  asOf: z.string(),
  edition: z.string().optional(),
  since: z.string(),
});

export const StoredTicks = z.array(z.object({ step: z.string(), by: Person, at: Instant }));

/** A case as its audit rows keep it. Before cases had a term end of their own, it stood in the outcome only. */
export const StoredCase = z
  .object({
    number: z.number(),
    advice: z.object({
      customer: z.string(),
      facts: StoredFacts,
      asOf: z.string(),
      policyVersion: z.string(),
      outcome: z.string(),
      edition: z.string().optional(),
      insteadOf: StoredReplacedAnswer.optional(),
    }),
    status: CaseStatus,
    outcome: StoredOutcome.optional(),
    assignedTo: Person.optional(),
    termEnd: z.string().optional(),
    note: z.object({ text: z.string(), by: Person, at: Instant }).optional(),
    subscription: z.object({ id: z.string(), product: z.string() }).optional(),
    done: StoredTicks.optional(),
    openedBy: Person,
    openedAt: Instant,
    changedAt: Instant,
    version: z.number(),
  })
  .transform((stored): Case => {
    const termEnd = stored.termEnd ?? stored.outcome?.termEnd;
    return { ...stored, ...(termEnd !== undefined && { termEnd }) };
  });
