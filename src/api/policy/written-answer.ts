import type { Facts } from '../../policy/facts.ts';
import type { Language } from '../../language/language.ts';
import type { Policy } from '../../policy/policy.ts';
import type { NextQuestion } from './answer-shapes.ts';

export { AnswerShape, NextQuestion } from './answer-shapes.ts';

/** A question of the policy as a page asks it. */
export const writtenQuestion = (
  { fact, name, ask, hint, lookup, values }: ReturnType<Policy['question']>,
  { language, isUnknown }: { language: Language; isUnknown: boolean },
): NextQuestion => ({
  fact,
  name: name[language],
  ask: ask[language],
  ...(hint === undefined ? {} : { hint: hint[language] }),
  lookup: lookup[language],
  unknown: isUnknown,
  values: values.map(({ value, label, offered }) => ({ value, label: label[language], offered })),
});

export const nextQuestion = (
  policy: Policy,
  { facts, asOf, language }: { facts: Facts; asOf: string; language: Language },
): NextQuestion | undefined => {
  const decision = policy.decide(facts, asOf);
  if (decision.kind !== 'question') return undefined;
  return writtenQuestion(policy.question(decision.question), { language, isUnknown: decision.unknown });
};
