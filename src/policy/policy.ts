import type { DecidedOutcome, Decision, IsoDate } from './decision.ts';
import { follow, type Diagram, type Node } from './diagram.ts';
import type { FactName, FactValue, Facts } from './facts.ts';
import { canFit, factsOf, winnersAmong } from './fitting-rules.ts';
import { periodReader, type OutcomeResult, type Period } from './period.ts';
import { lastNotAfter, turningDates } from './periods.ts';
import { hygieneProblems } from './hygiene.ts';
import { problemsOf } from './references.ts';
import type { Confidence, Question, Rule, Rulebook } from './rulebook.ts';
import { valueOf, withFact } from './values.ts';
import { RulebookError } from './yaml-rows.ts';

/** Rules in, one answer out (design 2). Everything that answers a person calls these; they know no clock and no Teams. */
export interface Policy {
  readonly rulebook: Rulebook;
  /** Dates on which an answer may change, in order. */
  readonly turningDates: readonly IsoDate[];
  decide: (facts: Facts, asOf: IsoDate) => Decision;
  /** The next question worth asking: one whose answers still lead to different results. */
  nextQuestion: (facts: Facts, asOf: IsoDate) => Question | undefined;
  question: (fact: FactName) => Question;
  /** The questions and results of a date, to be drawn or compared; nothing before the first policy. */
  diagramOn: (asOf: IsoDate) => Diagram | undefined;
}

type Sourced = DecidedOutcome['sources'];

const becauseOf = (rule: Rule, facts: Facts): Partial<Record<FactName, FactValue>> => {
  const because: Partial<Record<FactName, FactValue>> = {};
  for (const fact of factsOf(rule)) {
    const value = valueOf(facts, fact);
    if (value !== undefined) because[fact] = value;
  }
  return because;
};

/** The rules that led to a result: the one that chose it, then those of its overlays. */
const bearingOn = (rules: readonly Rule[], facts: Facts): Rule[] => {
  const leading = rules.filter((rule) => canFit(rule, facts));
  const [winner] = winnersAmong(leading);
  if (winner === undefined) throw new Error('No rule leads to this result');
  return [winner, ...leading.filter(({ overlay }) => overlay !== undefined)];
};

const sourceReader = ({ sources }: Rulebook) => {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return (rules: readonly Rule[]): Sourced => {
    // Cited by several rules, a source is as sure as the least sure of them.
    const cited = new Map<string, Confidence>();
    for (const { sources: ids, confidence } of rules) {
      for (const id of ids) if (confidence > (cited.get(id) ?? '')) cited.set(id, confidence);
    }
    return [...cited].flatMap(([id, confidence]) => {
      const source = byId.get(id);
      return source === undefined ? [] : [{ ...source, confidence }];
    });
  };
};

const assumptionReader = ({ questions }: Rulebook) => {
  const assumptions = questions.flatMap(({ fact, assume }) => (assume === undefined ? [] : [{ fact, assume }]));
  const everything = assumptions.reduce<Facts>((known, { fact, assume }) => withFact(known, fact, assume), {});
  return (facts: Facts) => {
    const assumed: Partial<Record<FactName, FactValue>> = {};
    for (const { fact, assume } of assumptions) if (facts[fact] === undefined) assumed[fact] = assume;
    return { assumed, facts: { ...everything, ...facts } };
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

const check = (rulebook: Rulebook, dates: readonly IsoDate[]): void => {
  const dangling = problemsOf(rulebook);
  const problems = dangling.length > 0 ? dangling : hygieneProblems(rulebook, dates);
  if (problems.length > 0) throw new RulebookError(problems);
};

/**
 * Checks a rulebook and makes it ready to decide.
 * @throws RulebookError when something points nowhere, or when on any date a set of facts has no rule, or two.
 */
export const createPolicy = (rulebook: Rulebook): Policy => {
  const dates = turningDates(rulebook);
  check(rulebook, dates);
  const periods = dates.map(periodReader(rulebook));
  const sourcesOf = sourceReader(rulebook);
  const assume = assumptionReader(rulebook);
  const question = questionReader(rulebook);

  const outcomeIn = (period: Period, result: OutcomeResult, facts: Facts) => {
    const { card, rules } = period.answer(result);
    const { since, ...shown } = card;
    const bearing = bearingOn(rules, facts);
    return {
      kind: 'outcome',
      policyVersion: bearing.reduce((newest, { valid }) => (valid.from > newest ? valid.from : newest), since),
      outcome: result.outcome,
      overlays: result.overlays,
      ...shown,
      sources: sourcesOf(bearing),
      trace: bearing.map((rule) => ({ rule: rule.id, because: becauseOf(rule, facts) })),
    } as const;
  };

  const decideIn = (period: Period, stated: Facts, asOf: IsoDate): Decision => {
    const { facts, assumed } = assume(stated);
    const reached = follow(period.diagram().root, facts);
    const left: Node = reached.kind === 'end' ? reached : period.diagram().restrict(facts);
    if (left.kind === 'branch') return { kind: 'question', asOf, question: left.fact, unknown: false };
    if (left.result.kind === 'ask') return { kind: 'question', asOf, question: left.result.fact, unknown: true };
    return { asOf, assumed, ...outcomeIn(period, left.result, facts) };
  };

  const periodAt = (asOf: IsoDate): Period | undefined => periods[lastNotAfter(dates, asOf)];

  const decide = (facts: Facts, asOf: IsoDate): Decision => {
    const period = periodAt(asOf);
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
    diagramOn: (asOf) => periodAt(asOf)?.diagram(),
  };
};
