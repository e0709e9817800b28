import { utcDate } from '../clock.ts';
import type { DecidedOutcome, Decision, IsoDate } from '../policy/decision.ts';
import { editionOf } from '../policy/edition.ts';
import type { Facts } from '../policy/facts.ts';
import type { Policy } from '../policy/policy.ts';
import type { Advice, Case, ReplacedAnswer } from './case.ts';

type Deciding = Pick<Policy, 'decide' | 'turningDates'>;

/**
 * The advice that a case has by the policy of today; nothing while what was said still holds. Wording is no change. Where
 * the policy asks for one more answer, the outcome stays as it was given and only the edition says so. `isUntold`: nobody
 * was told of the last change yet, so that what was said is what was said before it.
 */
export const decidedAgain = (
  policy: Deciding,
  one: Case,
  { today, isUntold }: { today: IsoDate; isUntold: boolean },
): Advice | undefined => {
  const { advice } = one;
  const asOf = dayToDecide(one, today);
  const now = policy.decide(advice.facts, asOf);
  const edition = editionOf(now);
  if (edition === undefined || edition === editionGiven(policy, advice, now)) return undefined;
  const said = (isUntold ? advice.insteadOf : undefined) ?? saidIn(advice);
  const again = { ...advice, ...answerOf(now), edition };
  if (edition === said.edition) return { ...again, insteadOf: undefined };
  const since = sinceWhen(policy, { facts: advice.facts, asOf: said.asOf }, { asOf, now, edition });
  return { ...again, insteadOf: { ...said, since } };
};

/** Who asked about a day in the past wants that day's answer; everybody else goes by today. */
const dayToDecide = ({ advice: { asOf }, openedAt }: Case, today: IsoDate): IsoDate =>
  asOf < utcDate(openedAt) || asOf > today ? asOf : today;

/** Of a case from before editions were kept: what the same policy says for that day, or else what the outcome's name tells. */
const editionGiven = (policy: Deciding, advice: Advice, now: Decision): string | undefined => {
  if (advice.edition !== undefined) return advice.edition;
  const then = policy.decide(advice.facts, advice.asOf);
  if (isSame(then, advice) && then.policyVersion === advice.policyVersion) return then.edition;
  return isSame(now, advice) ? now.edition : undefined;
};

const isSame = (decision: Decision, { outcome }: Advice): decision is DecidedOutcome =>
  decision.kind === 'outcome' && decision.outcome === outcome;

const answerOf = (now: Decision): Partial<Pick<Advice, 'asOf' | 'policyVersion' | 'outcome'>> => {
  if (now.kind !== 'outcome') return {};
  const { asOf, policyVersion, outcome } = now;
  return { asOf, policyVersion, outcome };
};

const saidIn = ({ outcome, asOf, edition }: Advice): Omit<ReplacedAnswer, 'since'> => ({
  outcome,
  asOf,
  ...(edition !== undefined && { edition }),
});

/** The first of the days, up to today, that all have this answer. */
const sinceWhen = (
  { decide, turningDates }: Deciding,
  { facts, asOf: said }: { facts: Facts; asOf: IsoDate },
  { asOf, now, edition }: { asOf: IsoDate; now: Decision; edition: string },
): IsoDate => {
  const dates = [said, ...turningDates.filter((date) => said < date && date <= asOf)];
  const other = dates.findLastIndex((date) => editionOf(decide(facts, date)) !== edition);
  // Where even that day has it now, the rulebook was corrected: its own date tells.
  const since = other === -1 ? undefined : dates[other + 1];
  return since ?? (now.kind === 'outcome' ? now.policyVersion : asOf);
};
