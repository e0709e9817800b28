import { z } from 'zod';

import { CaseAction } from '../../cases/case.ts';
import { CaseStatus } from '../../cases/case-status.ts';
import { Verdict } from '../../feedback/verdict.ts';
import { Language } from '../../language/language.ts';
import { AnswerShape } from '../policy/answer-shapes.ts';
import { CaseDetail, CaseRow, Day, Instant, Person } from '../case-rows.ts';

/** A case with its answer as data and as the card that a conversation shows. */
export const WholeCase = z.strictObject({
  case: CaseDetail,
  answer: AnswerShape,
  /** False where the rulebook of today no longer gives the answer that was given. */
  isAsGiven: z.boolean(),
  /** The names under which the steps of the answer are ticked, in their order. */
  steps: z.array(z.string()),
  /** Adaptive Card JSON. */
  card: z.looseObject({ type: z.literal('AdaptiveCard') }),
});
export type WholeCase = z.infer<typeof WholeCase>;

export const HistoryEntry = z.strictObject({
  version: z.int(),
  at: Instant,
  by: Person,
  action: CaseAction,
  /** As the change left it. */
  status: CaseStatus,
  owner: Person,
  outcome: z.string(),
  termEnd: Day.optional(),
  note: z.string().optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

/** `changes`: how many there were; of many, only the last are in `history`. */
export const ShownCase = WholeCase.extend({ history: z.array(HistoryEntry), changes: z.int() });
export type ShownCase = z.infer<typeof ShownCase>;

export const CasesPage = z.strictObject({ cases: z.array(CaseRow), next: z.string().optional() });

export const ChangedCases = z.strictObject({
  cases: z.array(CaseRow),
  /** True when subscriptions changed, as after an import. */
  hasNewTerms: z.boolean(),
  /** True when it is not known what changed: read the lists anew. */
  reset: z.boolean(),
  next: z.string(),
});

/** Why an answer is what it is, part by part. */
export const Explanation = z.strictObject({
  line: z.string(),
  parts: z.array(z.strictObject({ title: z.string(), sentences: z.array(z.string()) })),
  sources: z.array(z.strictObject({ title: z.string(), url: z.url(), date: z.string(), confidence: z.string() })),
});

export const CustomerMessage = z.strictObject({ language: Language, subject: z.string(), body: z.string() });

export const GivenOpinion = z.strictObject({ verdict: Verdict, reason: z.string().optional() });
