import type { Case } from '../cases/case.ts';
import type { Policy } from '../policy/policy.ts';
import { maxReasonLength, type NewFeedback } from './feedback.ts';
import type { Verdict } from './verdict.ts';

/** An opinion on the answer of a case, with the rule that chose it; nothing where no rule of today gives that answer. */
export const feedbackOn = (
  policy: Pick<Policy, 'decide'>,
  { number, advice }: Case,
  { verdict, typed = '' }: { verdict: Verdict; typed?: string | undefined },
): NewFeedback | undefined => {
  const { facts, asOf, outcome, policyVersion } = advice;
  const now = policy.decide(facts, asOf);
  const isSame = now.kind === 'outcome' && now.outcome === outcome && now.policyVersion === policyVersion;
  const rule = isSame ? now.trace[0]?.rule : undefined;
  if (rule === undefined) return undefined;
  const reason = typed.trim().slice(0, maxReasonLength);
  const given = { case: number, verdict, rule, outcome, policyVersion };
  return reason === '' ? given : { ...given, reason };
};
