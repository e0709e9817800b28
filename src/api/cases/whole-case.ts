import type { Case } from '../../cases/case.ts';
import type { Language } from '../../language/language.ts';
import { stepKey } from '../../policy/step-key.ts';
import type { ApiServices } from '../services.ts';
import { writtenCase } from '../shapes.ts';

export { WholeCase } from './case-shapes.ts';

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
