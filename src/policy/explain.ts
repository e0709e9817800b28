import type { Text } from '../language/language.ts';
import type { DecidedOutcome, IsoDate } from './decision.ts';
import type { FactName, FactValue, Facts } from './facts.ts';
import type { Policy } from './policy.ts';
import type { Confidence, Question } from './rulebook.ts';
import { valueOf, withFact } from './values.ts';

/** One answer that would have led elsewhere. */
export interface OtherAnswer {
  fact: FactName;
  value: FactValue;
  outcome: string;
  line: Text;
}

/** What was answered before, and until which day (the last one). */
export interface Before {
  until: IsoDate;
  /** Missing where there was one more question then. */
  outcome?: string;
  line?: Text;
}

/** Why an answer is what it is. Ids and words of the rulebook; the sentences around them are the reader's. */
export interface Explanation {
  decision: DecidedOutcome;
  because: readonly { rule: string; since: IsoDate; facts: readonly { fact: FactName; value: FactValue }[] }[];
  /** The nearest different answers: one fact changed, in the order in which facts are asked. */
  wouldChange: readonly OtherAnswer[];
  before: Before | undefined;
  /** The least sure of the rules that led here, and the longest ago that one of them was compared with its source. */
  confidence: Confidence;
  verified: IsoDate;
}

const mostOtherAnswers = 4;
const oneDay = 86_400_000;

const dayBefore = (date: IsoDate): IsoDate => new Date(Date.parse(date) - oneDay).toISOString().slice(0, 10);

const otherAnswersTo = (policy: Policy, { fact, values }: Question, facts: Facts, decision: DecidedOutcome) =>
  values
    .filter(({ value, offered }) => offered && value !== 'unknown' && value !== valueOf(facts, fact))
    .flatMap(({ value }): OtherAnswer[] => {
      const other = policy.decide(withFact(facts, fact, value), decision.asOf);
      const isElsewhere = other.kind === 'outcome' && other.outcome !== decision.outcome;
      return isElsewhere ? [{ fact, value, outcome: other.outcome, line: other.line }] : [];
    });

const nearest = (policy: Policy, facts: Facts, decision: DecidedOutcome): OtherAnswer[] => {
  const stated = policy.rulebook.questions.filter(({ fact }) => facts[fact] !== undefined);
  const found = stated.toReversed().flatMap((question) => otherAnswersTo(policy, question, facts, decision));
  const seen = new Set<string>();
  return found.filter(({ outcome }) => !seen.has(outcome) && seen.add(outcome)).slice(0, mostOtherAnswers);
};

/** Goes back in time until the answer was another one. */
const beforeThat = (policy: Policy, facts: Facts, decision: DecidedOutcome): Before | undefined => {
  const turns = policy.turningDates.filter((date) => date <= decision.asOf).toReversed();
  for (const turn of turns) {
    const until = dayBefore(turn);
    const then = policy.decide(facts, until);
    if (then.kind === 'refusal') return undefined;
    if (then.kind === 'question') return { until };
    if (then.outcome !== decision.outcome) return { until, outcome: then.outcome, line: then.line };
  }
  return undefined;
};

/** Explains an answer; nothing when these facts do not have one on that date. */
export const explain = (policy: Policy, facts: Facts, asOf: IsoDate): Explanation | undefined => {
  const decision = policy.decide(facts, asOf);
  if (decision.kind !== 'outcome') return undefined;
  const rules = decision.trace.flatMap(({ rule }) => policy.rulebook.rules.filter(({ id }) => id === rule));
  return {
    decision,
    because: decision.trace.map(({ rule, because }) => ({
      rule,
      since: rules.find(({ id }) => id === rule)?.valid.from ?? asOf,
      facts: policy.rulebook.questions.flatMap(({ fact }) => {
        const value = because[fact];
        return value === undefined ? [] : [{ fact, value }];
      }),
    })),
    wouldChange: nearest(policy, facts, decision),
    before: beforeThat(policy, facts, decision),
    confidence: rules.reduce<Confidence>((least, { confidence }) => (confidence > least ? confidence : least), 'A'),
    verified: rules.reduce((oldest, { verified }) => (verified < oldest ? verified : oldest), asOf),
  };
};
