import { z } from 'zod';

import { OutcomeStatus } from '../src/cases/case.ts';
import { Answered } from '../cards/press.ts';
import { StoredFacts } from '../src/cases/stored-case.ts';
import { FactName, type Facts } from '../src/policy/facts.ts';
import { valuesOf, withFact } from '../src/policy/values.ts';

/**
 * What is kept of a conversation in progress: the answers, and nothing about steps. Whatever asks next is worked out from
 * them, so going back, a new deployment and a restart in mid-conversation are the same thing.
 */

/** Grows when an older version could not read what a newer one keeps. */
const version = 1;
export const Version = z.literal(version).default(version);

/** `how`: read from a sentence, or known of the agent; missing when it was asked and answered. */
export const Answer = z
  .object({ fact: FactName, value: z.string(), how: z.enum(['understood', 'own']).optional() })
  .refine(({ fact, value }) => valuesOf(fact).includes(value), 'expected a value of the fact');
export type Answer = z.infer<typeof Answer>;

const common = {
  version: Version,
  /** Names this conversation, and with it the one change it can lead to. */
  id: z.string(),
  /** Grows with every change: a card drawn at another count is an old card. */
  revision: z.int().default(0),
  /** The message that shows the open question. */
  card: z.string().optional(),
};

export const GuidanceTalk = z.object({
  dialog: z.literal('guidance'),
  ...common,
  customer: z.string().optional(),
  /** In the order given. */
  answers: z.array(Answer),
  /** What else was said: dates and the like, which nobody is asked for. */
  dated: StoredFacts.optional(),
  /** The answer that is asked for again. */
  changing: Answered.optional(),
  /** The case whose answers these are, where one is revised rather than opened. */
  revises: z.object({ case: z.int(), version: z.int() }).optional(),
});
export type GuidanceTalk = z.infer<typeof GuidanceTalk>;

export const OutcomeTalk = z.object({
  dialog: z.literal('outcome'),
  ...common,
  case: z.int(),
  caseVersion: z.int(),
  customer: z.string(),
  /** The message with the case's card, where the outcome was asked for from one. */
  caseCard: z.string().optional(),
  status: OutcomeStatus.optional(),
  termEnd: z.iso.date().optional(),
});
export type OutcomeTalk = z.infer<typeof OutcomeTalk>;

export const Talk = z.discriminatedUnion('dialog', [GuidanceTalk, OutcomeTalk]);
export type Talk = z.infer<typeof Talk>;

/** The facts that a conversation's answers state. */
export const factsOf = ({ answers, dated }: Pick<GuidanceTalk, 'answers' | 'dated'>): Facts =>
  answers.reduce<Facts>((facts, { fact, value }) => withFact(facts, fact, value), dated ?? {});

/** The same talk with an answer more, or with another answer in the place of the earlier one: later ones stay. */
export const withAnswer = (talk: GuidanceTalk, { fact, value }: Pick<Answer, 'fact' | 'value'>): GuidanceTalk => {
  const isKnown = talk.answers.some((answer) => answer.fact === fact);
  const answers = isKnown
    ? talk.answers.map((answer) => (answer.fact === fact ? { fact, value } : answer))
    : [...talk.answers, { fact, value }];
  return { ...talk, answers };
};

/** Whether there is an answer to take back. */
export const canGoBack = (talk: Talk): boolean =>
  talk.dialog === 'guidance'
    ? talk.changing !== undefined || talk.customer !== undefined || talk.answers.length > 0
    : talk.status !== undefined || talk.termEnd !== undefined;

const withoutLastGuidance = ({ changing, ...talk }: GuidanceTalk): GuidanceTalk => {
  if (changing !== undefined) return talk;
  if (talk.answers.length > 0) return { ...talk, answers: talk.answers.slice(0, -1) };
  const { customer: _, ...rest } = talk;
  return rest;
};

const withoutLastOutcome = (talk: OutcomeTalk): OutcomeTalk => {
  const { termEnd, status, ...rest } = talk;
  return termEnd !== undefined && status !== undefined ? { ...rest, status } : rest;
};

/** The conversation as it was one answer earlier; nothing when there is no answer to take back. */
export const oneAnswerBack = (talk: Talk): Talk | undefined => {
  if (!canGoBack(talk)) return undefined;
  const earlier = talk.dialog === 'guidance' ? withoutLastGuidance(talk) : withoutLastOutcome(talk);
  return { ...earlier, revision: talk.revision + 1 };
};

/** How the last conversation ended: a button of it that is pressed once more shows the same end again. */
export const EndedTalk = z.object({
  id: z.string(),
  /** `worked`: no conversation ended, but a case was worked on. */
  how: z.enum(['answered', 'recorded', 'cancelled', 'worked']),
  case: z.int().optional(),
  /** The case that was shown or worked on since. */
  worked: z.int().optional(),
});
export type EndedTalk = z.infer<typeof EndedTalk>;
