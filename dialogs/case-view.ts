import type { CaseView } from '../cards/case.card.ts';
import type { Case } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { FactName } from '../src/policy/facts.ts';
import { outcomeLine } from '../src/policy/outcome-line.ts';
import type { Policy } from '../src/policy/policy.ts';
import { valueOf } from '../src/policy/values.ts';
import { answeredLines } from './questions.ts';

/** A case as a card shows it: the answer that was given then, in the words of the rulebook of now. */
export const caseView = (policy: Policy, language: Language, one: Case): CaseView => {
  const { facts, asOf, outcome, policyVersion } = one.advice;
  const now = policy.decide(facts, asOf);
  const isSame = now.kind === 'outcome' && now.outcome === outcome && now.policyVersion === policyVersion;
  const line = outcomeLine(policy, outcome, asOf, language);
  const answers = FactName.options.flatMap((fact) => {
    const value = valueOf(facts, fact);
    return value === undefined ? [] : [{ fact, value }];
  });
  return {
    language,
    case: one,
    terms: policy.rulebook.terms,
    answered: answeredLines(language, policy.question, { customer: one.advice.customer, answers, dated: facts }),
    alternatives: isSame ? now.alternatives.flatMap((id) => outcomeLine(policy, id, asOf, language) ?? []) : [],
    ...(isSame ? { decision: now } : {}),
    ...(line === undefined ? {} : { line }),
  };
};
