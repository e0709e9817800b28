import type { Answered } from '../cards/press.ts';
import type { IsoDate } from '../src/policy/decision.ts';
import type { Policy } from '../src/policy/policy.ts';
import { factsOf, type GuidanceTalk } from './talk.ts';

/** What is asked now: what is to be changed, then who the customer is, then what the policy needs. */
export const openQuestionOf = (
  policy: Pick<Policy, 'decide'>,
  talk: GuidanceTalk,
  asOf: IsoDate,
): { about: Answered; isUnknown: boolean } | undefined => {
  if (talk.changing !== undefined) return { about: talk.changing, isUnknown: false };
  if (talk.customer === undefined) return { about: 'customer', isUnknown: false };
  const decision = policy.decide(factsOf(talk), asOf);
  return decision.kind === 'question' ? { about: decision.question, isUnknown: decision.unknown } : undefined;
};
