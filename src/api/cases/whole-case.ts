import { z } from 'zod';

import type { Case } from '../../cases/case.ts';
import type { Language } from '../../language/language.ts';
import { stepKey } from '../../policy/step-key.ts';
import { AnswerShape } from '../policy/written-answer.ts';
import type { ApiServices } from '../services.ts';
import { CaseDetail, writtenCase } from '../shapes.ts';

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

export const wholeCase = ({ policy: present, cardOf }: ApiServices, one: Case, language: Language) => {
  const { policy, answers } = present();
  const { facts, asOf, outcome, policyVersion } = one.advice;
  const decision = policy.decide(facts, asOf);
  const isOutcome = decision.kind === 'outcome';
  return {
    case: writtenCase(one, policy, language),
    answer: answers.answer({ facts, asOf }, language),
    isAsGiven: isOutcome && decision.outcome === outcome && decision.policyVersion === policyVersion,
    steps: isOutcome ? decision.steps.map(stepKey) : [],
    card: cardOf(one, language),
  };
};

/** The case after a change, as it is told to whoever made it. */
export const changedCase = (services: ApiServices, one: Case, language: Language, status: 200 | 201 = 200) => ({
  status,
  body: wholeCase(services, one, language),
  etag: `"${one.version}"`,
  changed: one.number,
});
