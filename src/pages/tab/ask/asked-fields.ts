import type { AnyQuestion, NextQuestion } from '../../../api/policy/answer-shapes.ts';
import type { FactName } from '../../../policy/facts.ts';
import { saidIn, type Talk } from './answered.ts';

/** What a form asks before anything was chosen. */
const always: readonly FactName[] = ['channel', 'product_kind', 'goal', 'partner_role'];

/** A question of the form with what was chosen; empty while nothing was. */
export interface AskedField {
  question: NextQuestion;
  value: string;
}

/** The questions that bear on the answer, in their order, the first ones before anything was chosen; and what was stated unasked. */
export const askedFields = (
  { answered, decided }: Talk,
  { query, questions }: { query: URLSearchParams; questions: readonly AnyQuestion[] },
): AskedField[] => {
  const said = saidIn(query);
  const { next } = decided;
  const asked = [...answered.map(({ fact }) => fact), ...(next === undefined ? [] : [next.fact])];
  const isFresh = answered.length === 0 && next !== undefined;
  const stated = questions.flatMap(({ fact, assumed }) => (assumed && said.has(fact) ? [fact] : []));
  const shown = isFresh ? [next.fact, ...always, ...stated] : [...asked, ...stated];
  return [...new Set(shown)].flatMap((fact) => {
    const question = next?.fact === fact ? next : questions.find((one) => one.fact === fact);
    if (question === undefined) return [];
    const given = answered.find((one) => one.fact === fact)?.value ?? said.get(fact) ?? '';
    const value = question.values.some((one) => one.value === given) ? given : '';
    return [{ question, value }];
  });
};

/** The same address with another answer; the others stay, and what is no longer asked is left out when it is replayed. */
export const withAnswer = (query: URLSearchParams, fact: FactName, value: string): URLSearchParams => {
  const changed = new URLSearchParams(query);
  changed.delete(fact);
  if (value !== '') changed.set(fact, value);
  return changed;
};
