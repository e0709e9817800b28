import type { DecidedOutcome, Decision, IsoDate } from './decision.ts';
import { canFit, factsOf, follow, winnersAmong, type Node, type Result } from './diagram.ts';
import type { FactName, FactValue, Facts } from './facts.ts';
import { cardKey, periodOn, type Period } from './period.ts';
import { lastNotAfter, turningDates } from './periods.ts';
import { RulebookError } from './read-rulebook.ts';
import { problemsOf } from './references.ts';
import type { Question, Rule, Rulebook } from './rulebook.ts';
import { valueOf, withFact } from './values.ts';

/** Rules in, one answer out (design 2). Everything that answers a person calls these; they know no clock and no Teams. */
export interface Policy {
  readonly rulebook: Rulebook;
  /** Dates on which an answer may change, in order. */
  readonly turningDates: readonly IsoDate[];
  decide: (facts: Facts, asOf: IsoDate) => Decision;
  /** The next question worth asking: one whose answers still lead to different results. */
  nextQuestion: (facts: Facts, asOf: IsoDate) => Question | undefined;
  question: (fact: FactName) => Question;
}

type Sourced = DecidedOutcome['sources'];

const becauseOf = (rule: Rule, facts: Facts): Partial<Record<FactName, FactValue>> =>
  Object.fromEntries(
    factsOf(rule).flatMap((fact) => {
      const value = valueOf(facts, fact);
      return value === undefined ? [] : [[fact, value]];
    }),
  );

const outcomeOf = (
  { rules, cards }: Period,
  result: Extract<Result, { kind: 'outcome' }>,
  facts: Facts,
  sourcesOf: (rules: readonly Rule[]) => Sourced,
): Omit<DecidedOutcome, 'asOf' | 'assumed'> => {
  const card = cards.get(cardKey(result));
  const fitting = rules.filter((rule) => canFit(rule, facts));
  const winner = winnersAmong(fitting).find(({ outcome }) => outcome === result.outcome);
  if (card === undefined || winner === undefined) throw new Error(`No card or no rule for ${cardKey(result)}`);
  const bearing = [
    winner,
    ...fitting.filter(({ overlay }) => overlay !== undefined && result.overlays.includes(overlay)),
  ];
  return {
    kind: 'outcome',
    policyVersion: bearing.reduce((newest, { valid }) => (valid.from > newest ? valid.from : newest), ''),
    outcome: result.outcome,
    overlays: result.overlays,
    ...card,
    sources: sourcesOf(bearing),
    trace: bearing.map((rule) => ({ rule: rule.id, because: becauseOf(rule, facts) })),
  };
};

const sourceReader =
  ({ sources }: Rulebook) =>
  (rules: readonly Rule[]): Sourced => {
    const cited = new Map(rules.flatMap((rule) => rule.sources.map((id) => [id, rule.confidence] as const)));
    return sources.flatMap((source) => {
      const confidence = cited.get(source.id);
      return confidence === undefined ? [] : [{ ...source, confidence }];
    });
  };

const assumptionReader = ({ questions }: Rulebook) => {
  const assumptions = questions.flatMap(({ fact, assume }) => (assume === undefined ? [] : [{ fact, assume }]));
  return (facts: Facts) => {
    const missing = assumptions.filter(({ fact }) => facts[fact] === undefined);
    return {
      assumed: Object.fromEntries(missing.map(({ fact, assume }) => [fact, assume])),
      facts: missing.reduce((known, { fact, assume }) => withFact(known, fact, assume), facts),
    };
  };
};

const questionReader = ({ questions }: Rulebook) => {
  const byFact = new Map(questions.map((question) => [question.fact, question]));
  return (fact: FactName): Question => {
    const question = byFact.get(fact);
    if (question === undefined) throw new Error(`No question for ${fact}`);
    return question;
  };
};

/**
 * Checks a rulebook and makes it ready to decide.
 * @throws RulebookError when something points nowhere, or when on any date a set of facts has no rule, or two.
 */
export const createPolicy = (rulebook: Rulebook): Policy => {
  const dangling = problemsOf(rulebook);
  if (dangling.length > 0) throw new RulebookError(dangling);
  const dates = turningDates(rulebook);
  const periods = dates.map((date) => periodOn(rulebook, date));
  const problems = periods.flatMap((period) => period.problems);
  if (problems.length > 0) throw new RulebookError(problems);
  const sourcesOf = sourceReader(rulebook);
  const assume = assumptionReader(rulebook);
  const question = questionReader(rulebook);

  const decideIn = (period: Period, stated: Facts, asOf: IsoDate): Decision => {
    const { facts, assumed } = assume(stated);
    const reached = follow(period.diagram.root, facts);
    const left: Node = reached.kind === 'end' ? reached : period.diagram.restrict(facts);
    if (left.kind === 'branch') return { kind: 'question', asOf, question: left.fact, unknown: false };
    if (left.result.kind === 'ask') return { kind: 'question', asOf, question: left.result.fact, unknown: true };
    return { asOf, assumed, ...outcomeOf(period, left.result, facts, sourcesOf) };
  };

  const decide = (facts: Facts, asOf: IsoDate): Decision => {
    const period = periods[lastNotAfter(dates, asOf)];
    return period === undefined
      ? { kind: 'refusal', asOf, reason: 'before-first-policy' }
      : decideIn(period, facts, asOf);
  };

  return {
    rulebook,
    turningDates: dates,
    decide,
    nextQuestion: (facts, asOf) => {
      const decision = decide(facts, asOf);
      return decision.kind === 'question' ? question(decision.question) : undefined;
    },
    question,
  };
};
