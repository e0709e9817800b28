import { Decided, type AnyQuestion } from '../../../api/policy/answer-shapes.ts';
import { FactName, Facts } from '../../../policy/facts.ts';
import { withFact } from '../../../policy/values.ts';
import type { TabApi } from '../api.ts';

/** A question that was answered, in words. */
export interface AnsweredFact {
  fact: FactName;
  name: string;
  value: string;
  label: string;
}

/** Where the questions have led: to the next one, or to the answer. */
export interface Talk {
  facts: Facts;
  answered: readonly AnsweredFact[];
  decided: Decided;
}

const Name = FactName;
const isAsked = (name: string): boolean => Name.safeParse(name).success;

/** What an address says of the facts: `channel=ea&goal=move_billing`. What cannot be understood was not said. */
export const saidIn = (query: URLSearchParams): ReadonlyMap<string, string> =>
  new Map([...query].filter(([name]) => isAsked(name)));

export const dayIn = (query: URLSearchParams): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.exec(query.get('asOf') ?? '')?.[0];

/** What dates an answer and is never asked: `term_end=2027-03-14`. */
const datesIn = (query: URLSearchParams): Facts => {
  const given = [...query].filter(([name]) => !isAsked(name) && name in Facts.shape);
  return given.reduce<Facts>((facts, [name, value]) => {
    const more = Facts.safeParse({ ...facts, [name]: value });
    return more.success ? more.data : facts;
  }, {});
};

/** What nobody is asked and was stated all the same, so that it is not lost. */
const assumedIn = (query: URLSearchParams, questions: readonly AnyQuestion[], dated: Facts): Facts => {
  const said = saidIn(query);
  return questions.reduce<Facts>((facts, { fact, assumed, values }) => {
    const value = assumed ? said.get(fact) : undefined;
    return value !== undefined && values.some((one) => one.value === value) ? withFact(facts, fact, value) : facts;
  }, dated);
};

/**
 * Asks the policy question by question, and answers what the address answers: so every answer has the words that belong
 * to its date, and what is no longer asked is left out.
 */
export const replay = async (
  api: TabApi,
  { query, questions = [] }: { query: URLSearchParams; questions?: readonly AnyQuestion[] },
  signal: AbortSignal,
): Promise<Talk> => {
  const said = saidIn(query);
  const asOf = dayIn(query);
  const answered: AnsweredFact[] = [];
  let facts = assumedIn(query, questions, datesIn(query));
  for (;;) {
    const body = JSON.stringify({ facts, ...(asOf !== undefined && { asOf }) });
    const headers = { 'content-type': 'application/json' };
    const response = await api.raw('/decide', { method: 'POST', headers, body, signal });
    const decided = Decided.parse(await response.json());
    const { next } = decided;
    const chosen = next?.values.find(({ value }) => value === said.get(next.fact));
    const isAgain = next !== undefined && answered.some(({ fact }) => fact === next.fact);
    if (next === undefined || chosen === undefined || isAgain) return { facts, answered, decided };
    facts = withFact(facts, next.fact, chosen.value);
    answered.push({ fact: next.fact, name: next.name, value: chosen.value, label: chosen.label });
  }
};

/** The address of the page after one more answer, or with the answers before `fact` alone. */
export const answersIn = (query: URLSearchParams, answered: readonly AnsweredFact[]): string => {
  const kept = [...query].filter(([name]) => name in Facts.shape && !isAsked(name));
  const asOf = dayIn(query);
  const pairs = [
    ...kept,
    ...(asOf === undefined ? [] : [['asOf', asOf]]),
    ...answered.map(({ fact, value }) => [fact, value]),
  ];
  const text = new URLSearchParams(pairs).toString();
  return text === '' ? '/ask' : `/ask?${text}`;
};
