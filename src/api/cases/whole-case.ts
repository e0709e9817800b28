import type { Actor, Case, Person } from '../../cases/case.ts';
import type { Language } from '../../language/language.ts';
import { stepKey } from '../../policy/step-key.ts';
import type { ApiServices } from '../services.ts';
import { writtenCase } from '../shapes.ts';

export { WholeCase } from './case-shapes.ts';

/** For whom a case is written. */
interface Reader {
  actor: Actor;
  language: Language;
}

export const wholeCase = async ({ policy: present, cardOf }: ApiServices, one: Case, { actor, language }: Reader) => {
  const { policy, answers } = present();
  const { facts, asOf, outcome, policyVersion } = one.advice;
  const decision = policy.decide(facts, asOf);
  const isOutcome = decision.kind === 'outcome';
  return {
    case: writtenCase(one, policy, language),
    answer: answers.answer({ facts, asOf }, language),
    isAsGiven: isOutcome && decision.outcome === outcome && decision.policyVersion === policyVersion,
    steps: isOutcome ? decision.steps.map(stepKey) : [],
    card: await cardOf(actor, one, language),
  };
};

interface Told {
  status?: 200 | 201;
  /** Who looks after it from now on, to be told. */
  handedTo?: Person;
}

/** The case after a change, as it is told to whoever made it. */
export const changedCase = async (
  services: ApiServices,
  one: Case,
  reader: Reader,
  { status = 200, handedTo }: Told = {},
) => ({
  status,
  body: await wholeCase(services, one, reader),
  etag: `"${one.version}"`,
  changed: one.number,
  ...(handedTo !== undefined && { handedTo }),
});
