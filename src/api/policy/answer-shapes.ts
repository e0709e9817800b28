import { z } from 'zod';

import type { WrittenAnswer } from '../../policy/answer.ts';
import { FactName } from '../../policy/facts.ts';

const Reminder = z.strictObject({
  code: z.string(),
  of: z.string(),
  leadDays: z.int(),
  on: z.iso.date(),
  overdue: z.boolean(),
  why: z.string(),
});

const Outcome = z.strictObject({
  asOf: z.iso.date(),
  policyVersion: z.iso.date(),
  kind: z.enum(['outcome', 'refusal']),
  reason: z.literal('contradiction').optional(),
  outcome: z.string(),
  line: z.string(),
  overlays: z.array(z.string()).readonly(),
  alternatives: z.array(z.string()).readonly(),
  requiredRoles: z.array(z.string()).readonly(),
  steps: z.array(z.strictObject({ actor: z.string(), text: z.string(), link: z.url().optional() })).readonly(),
  caveats: z.array(z.string()).readonly(),
  links: z.array(z.strictObject({ title: z.string(), url: z.url() })).readonly(),
  reminders: z.array(Reminder).readonly(),
  sources: z
    .array(z.strictObject({ id: z.string(), url: z.url(), date: z.string(), confidence: z.string() }))
    .readonly(),
  trace: z.array(z.strictObject({ rule: z.string(), because: z.partialRecord(FactName, z.string()) })).readonly(),
  assumed: z.partialRecord(FactName, z.string()),
});

const Question = z.strictObject({
  asOf: z.iso.date(),
  kind: z.literal('question'),
  question: z.string(),
  ask: z.string(),
  values: z.array(z.string()).readonly(),
  lookup: z.string().optional(),
});

const Refusal = z.strictObject({
  asOf: z.unknown(),
  kind: z.literal('refusal'),
  reason: z.enum(['before-first-policy', 'contradiction', 'unknown-value']),
  detail: z.string(),
});

/** The answer as design 7 spells it. */
export const AnswerShape = z.union([Outcome, Question, Refusal]) satisfies z.ZodType<WrittenAnswer>;

/** The question that is worth asking next, in words. */
export const NextQuestion = z.strictObject({
  fact: FactName,
  name: z.string(),
  ask: z.string(),
  hint: z.string().optional(),
  /** Where to find out. */
  lookup: z.string(),
  /** The agent has said already that they do not know. */
  unknown: z.boolean(),
  values: z.array(z.strictObject({ value: z.string(), label: z.string(), offered: z.boolean() })),
});
export type NextQuestion = z.infer<typeof NextQuestion>;

export const Decided = z.strictObject({ answer: AnswerShape, next: NextQuestion.optional() });
export type Decided = z.infer<typeof Decided>;

/** `assumed`: nobody is asked it, because it is nearly always so; it can be stated otherwise. */
export const AnyQuestion = NextQuestion.extend({ assumed: z.boolean() });
export type AnyQuestion = z.infer<typeof AnyQuestion>;

export const Questions = z.strictObject({ questions: z.array(AnyQuestion) });
