import type { CaseView } from '../cards/case.card.ts';
import type { AuditEntry, Case, Cases, RecordedOutcome } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { FactName } from '../src/policy/facts.ts';
import { isQuestion } from '../src/policy/edition.ts';
import { outcomeLine } from '../src/policy/outcome-line.ts';
import type { Policy } from '../src/policy/policy.ts';
import { valueOf } from '../src/policy/values.ts';
import type { Heard } from './exchange.ts';
import { answeredLines } from './questions.ts';

const mostEarlier = 3;

/** What was recorded of a case before its present outcome, the last first. */
const earlierOutcomes = (history: readonly AuditEntry[]): RecordedOutcome[] =>
  history
    .flatMap(({ action, after: { outcome } }) => (action === 'outcome.recorded' && outcome ? [outcome] : []))
    .toReversed()
    .slice(1, 1 + mostEarlier);

/** A case as a card shows it, with what was recorded of it before. */
export const readCaseView = async (
  { cases, policy }: { cases: Cases; policy: Policy },
  { actor, language }: Pick<Heard, 'actor' | 'language'>,
  one: Case,
): Promise<CaseView> => {
  // Without a second outcome, nothing was recorded before the last.
  const mayHaveMore = one.outcome !== undefined && one.version > 2;
  return caseView(policy, language, one, mayHaveMore ? await cases.history(actor, one.number) : []);
};

/** A case as a card shows it: the answer that was given then, in the words of the rulebook of now. */
export const caseView = (
  policy: Policy,
  language: Language,
  one: Case,
  history: readonly AuditEntry[] = [],
): CaseView => {
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
    earlier: earlierOutcomes(history),
    terms: policy.rulebook.terms,
    answered: answeredLines(language, policy.question, { customer: one.advice.customer, answers, dated: facts }),
    alternatives: isSame ? now.alternatives.flatMap((id) => outcomeLine(policy, id, asOf, language) ?? []) : [],
    ...(isSame ? { decision: now } : {}),
    ...(line === undefined ? {} : { line }),
    ...changedSince(policy, language, one),
  };
};

const changedSince = (
  policy: Policy,
  language: Language,
  { advice: { insteadOf, edition } }: Case,
): Pick<CaseView, 'changed'> => {
  if (insteadOf === undefined) return {};
  const { outcome: id, asOf, since } = insteadOf;
  const said = outcomeLine(policy, id, asOf, language) ?? words[language].oneCase.unknownAnswer({ id });
  return { changed: { since, said, isAsking: isQuestion(edition) } };
};
