import type { Answered } from '../cards/press.ts';
import type { Case } from '../src/cases/case.ts';
import { FactName, type Facts } from '../src/policy/facts.ts';
import { valueOf } from '../src/policy/values.ts';
import { withAnswer, type Answer, type GuidanceTalk, type OutcomeTalk } from './talk.ts';

export const freshGuidance = (id: string): GuidanceTalk => ({
  dialog: 'guidance',
  version: 1,
  id,
  revision: 0,
  answers: [],
});

/** `caseCard`: the message with the case's card that the outcome was asked for from. */
export const freshOutcome = (id: string, one: Case, caseCard?: string): OutcomeTalk => ({
  dialog: 'outcome',
  version: 1,
  id,
  revision: 0,
  case: one.number,
  caseVersion: one.version,
  customer: one.advice.customer,
  ...(caseCard === undefined ? {} : { caseCard }),
});

/** The facts that somebody may be asked for, as answers. */
export const answersOf = (facts: Facts): Answer[] =>
  FactName.options.flatMap((fact) => {
    const value = valueOf(facts, fact);
    return value === undefined ? [] : [{ fact, value }];
  });

/** The facts that nobody is asked for: dates and the like. */
export const datedOf = (facts: Facts): Facts => {
  const deciding: ReadonlySet<string> = new Set(FactName.options);
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !deciding.has(name)));
};

/** The talk with everything that a sentence says. What was said before about the same gives way. */
export const withSaid = (
  talk: GuidanceTalk,
  { customer, facts }: { customer?: string; facts: Facts },
): GuidanceTalk => {
  const said = answersOf(facts);
  const { answers } = said.reduce<GuidanceTalk>((told, answer) => withAnswer(told, answer), talk);
  const isSaid = ({ fact }: Answer): boolean => said.some((one) => one.fact === fact);
  const { changing, ...rest } = talk;
  const isChanged = changing !== undefined && (changing === 'customer' ? customer : facts[changing]) !== undefined;
  return {
    ...(isChanged ? rest : talk),
    ...(customer === undefined ? {} : { customer }),
    answers: answers.map((answer) => (isSaid(answer) ? { ...answer, how: 'understood' } : answer)),
    dated: { ...talk.dated, ...datedOf(facts) },
  };
};

/** The answers of a case, to be asked again: what was answered stays until somebody changes it. */
export const revising = ({ number, version, advice }: Case, fresh: GuidanceTalk, what?: Answered): GuidanceTalk => ({
  ...fresh,
  customer: advice.customer,
  answers: answersOf(advice.facts),
  dated: datedOf(advice.facts),
  revises: { case: number, version },
  ...(what === undefined ? {} : { changing: what }),
});
