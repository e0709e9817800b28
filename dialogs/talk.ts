import { z } from 'zod';

import { OutcomeStatus } from '../src/cases/case.ts';
import { FactName } from '../src/policy/facts.ts';
import { valuesOf } from '../src/policy/values.ts';

/**
 * What is kept of a conversation in progress: the answers, and nothing about steps. Whatever asks next is worked out from
 * them, so going back, a new deployment and a restart in mid-conversation are the same thing.
 */

/** Grows when an older version could not read what a newer one keeps. */
const version = 1;
export const Version = z.literal(version).default(version);

export const Answer = z
  .object({ fact: FactName, value: z.string() })
  .refine(({ fact, value }) => valuesOf(fact).includes(value), 'expected a value of the fact');
export type Answer = z.infer<typeof Answer>;

const common = {
  version: Version,
  /** Names this conversation, and with it the one change it can lead to. */
  id: z.string(),
  /** The message that shows the open question. */
  card: z.string().optional(),
};

export const GuidanceTalk = z.object({
  dialog: z.literal('guidance'),
  ...common,
  customer: z.string().optional(),
  /** In the order given. */
  answers: z.array(Answer),
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

/** How many answers a conversation holds: a card drawn at another count is an old card. */
export const answersIn = (talk: Talk): number => {
  switch (talk.dialog) {
    case 'guidance':
      return (talk.customer === undefined ? 0 : 1) + talk.answers.length;
    case 'outcome':
      return (talk.status === undefined ? 0 : 1) + (talk.termEnd === undefined ? 0 : 1);
  }
};

const withoutLastGuidance = (talk: GuidanceTalk): GuidanceTalk => {
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
  if (answersIn(talk) === 0) return undefined;
  return talk.dialog === 'guidance' ? withoutLastGuidance(talk) : withoutLastOutcome(talk);
};

/** How the last conversation ended: a button of it that is pressed once more shows the same end again. */
export const EndedTalk = z.object({
  id: z.string(),
  how: z.enum(['answered', 'recorded', 'cancelled']),
  case: z.int().optional(),
});
export type EndedTalk = z.infer<typeof EndedTalk>;
