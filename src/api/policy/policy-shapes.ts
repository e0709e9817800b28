import { z } from 'zod';

import { Verdict } from '../../feedback/verdict.ts';
import { FactName } from '../../policy/facts.ts';
import { Confidence, Valid } from '../../policy/rulebook.ts';
import { Day, Instant, Person } from '../shapes.ts';

export const PolicyView = z.strictObject({
  today: Day,
  /** The newest date up to today on which a rule began or ended. */
  version: Day.optional(),
  /** Dates on which an answer may change, in order. */
  dates: z.array(Day),
  counts: z.strictObject({
    rules: z.int(),
    outcomes: z.int(),
    questions: z.int(),
    sources: z.int(),
    stale: z.int(),
  }),
});
export type PolicyView = z.infer<typeof PolicyView>;

const Answered = z.strictObject({ kind: z.enum(['outcome', 'find-out']), id: z.string(), line: z.string() });

export const Difference = z.strictObject({
  was: Answered,
  now: Answered,
  steps: z.array(z.strictObject({ since: Day, answer: Answered })),
  /** For whom: any of these; a fact that is not named does not matter. */
  who: z.array(z.partialRecord(FactName, z.array(z.string()))),
  situations: z.int(),
  of: z.int(),
  rules: z.array(z.string()),
  sources: z.array(z.string()),
});
export type Difference = z.infer<typeof Difference>;

export const Comparison = z.strictObject({ from: Day, to: Day, text: z.string(), differences: z.array(Difference) });
export type Comparison = z.infer<typeof Comparison>;

export const RuleRow = z.strictObject({
  id: z.string(),
  stage: z.enum(['stop', 'gate', 'base', 'overlay']),
  valid: Valid,
  /** For which answers; a fact that is not named does not matter. */
  when: z.partialRecord(FactName, z.array(z.string())),
  outcome: z.string().optional(),
  overlay: z.string().optional(),
  /** The fact that is asked for, where the rule does not answer. */
  ask: FactName.optional(),
  /** The outcome in one line. */
  line: z.string().optional(),
  confidence: Confidence,
  verified: Day,
  /** Nobody has compared it with its sources for half a year. */
  stale: z.boolean(),
  sources: z.array(z.strictObject({ id: z.string(), title: z.string(), url: z.url(), date: z.string() })),
});
export type RuleRow = z.infer<typeof RuleRow>;

export const RuleRows = z.strictObject({ rules: z.array(RuleRow) });

export const Opinion = z.strictObject({
  case: z.int(),
  verdict: Verdict,
  rule: z.string(),
  outcome: z.string(),
  policyVersion: z.string(),
  reason: z.string().optional(),
  by: Person,
  at: Instant,
});
export type Opinion = z.infer<typeof Opinion>;

export const FeedbackPage = z.strictObject({ feedback: z.array(Opinion), next: z.string().optional() });
