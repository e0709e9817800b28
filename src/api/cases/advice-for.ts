import { z } from 'zod';

import { maxCustomerLength, type Advice } from '../../cases/case.ts';
import { tidy } from '../../language/fold.ts';
import type { Language } from '../../language/language.ts';
import type { Facts } from '../../policy/facts.ts';
import { readFacts } from '../../policy/read-facts.ts';
import { ok, type Result } from '../../result.ts';
import { expectedAt } from '../expected.ts';
import { refused, type Problem } from '../problem.ts';
import type { ApiServices } from '../services.ts';

/** As a team calls a customer: one line, with a letter or a digit in it. */
export const CustomerName = z
  .string()
  .max(1000)
  .transform(tidy)
  .pipe(
    z
      .string()
      .min(1)
      .max(maxCustomerLength)
      .regex(/[\p{L}\p{N}]/u),
  );

/** The advice that follows from these facts; a question that is still open, or a date without a policy, is refused. */
export const adviceFor = (
  { policy: present }: ApiServices,
  language: Language,
  { customer, facts, asOf }: { customer: string; facts: Facts; asOf: string },
): Result<Advice, Problem> => {
  const { policy, answers } = present();
  const read = readFacts(facts);
  if (!read.ok) return refused(language, 'facts-contradict', { facts: read.problem.detail ?? '' }, { field: 'facts' });
  const answer = answers.answer({ facts, asOf }, language);
  const decision = policy.decide(facts, asOf);
  if (decision.kind === 'question') {
    const { fact, ask } = policy.question(decision.question);
    return refused(language, 'question-open', { fact, ask: ask[language] }, { field: `facts.${fact}` });
  }
  if (decision.kind === 'refusal' || !('outcome' in answer)) {
    const expected = expectedAt('asOf', language);
    return refused(language, 'wrong-field', { field: 'asOf', expected }, { field: 'asOf', expected });
  }
  const { policyVersion, outcome, edition } = decision;
  return ok({ customer, facts, asOf, policyVersion, outcome, edition });
};
