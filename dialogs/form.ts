import type { FormField } from '../cards/form.card.ts';
import type { Language } from '../src/language/language.ts';
import type { IsoDate } from '../src/policy/decision.ts';
import type { FactName, FactValue, Facts } from '../src/policy/facts.ts';
import type { Policy } from '../src/policy/policy.ts';
import { valuesOf, withFact } from '../src/policy/values.ts';

/** What was chosen so far, by fact. */
export type Chosen = Partial<Record<FactName, FactValue>>;

/** What every form asks before anything was chosen. */
const always: readonly FactName[] = ['channel', 'product_kind', 'goal', 'partner_role'];

interface Path {
  /** The questions that bear on the answer, in order; the last one may be open. */
  asked: readonly FactName[];
  /** What was chosen of them. What was chosen and no longer bears on anything is left out. */
  facts: Facts;
}

/** The questions that the chosen answers lead through. */
const pathThrough = (policy: Policy, { chosen, dated, asOf }: Pick<Filled, 'chosen' | 'dated' | 'asOf'>): Path => {
  const asked: FactName[] = [];
  let facts = dated;
  for (;;) {
    const decision = policy.decide(facts, asOf);
    if (decision.kind !== 'question' || asked.includes(decision.question)) return { asked, facts };
    const fact = decision.question;
    asked.push(fact);
    const value = chosen[fact];
    if (value === undefined || !valuesOf(fact).includes(value)) return { asked, facts };
    facts = withFact(facts, fact, value);
  }
};

interface Filled {
  chosen: Chosen;
  /** What is known beside: dates and the like, which nobody is asked for. */
  dated: Facts;
  asOf: IsoDate;
  language: Language;
}

export interface ReadForm {
  fields: readonly FormField[];
  facts: Facts;
}

/** The form for what was chosen: only the questions that bear on the answer, each with its choice. */
export const readForm = (policy: Policy, { chosen, dated, asOf, language }: Filled): ReadForm => {
  const { asked, facts } = pathThrough(policy, { chosen, dated, asOf });
  const isFresh = Object.keys(facts).length === Object.keys(dated).length;
  const shown = isFresh ? always : asked;
  const fields = shown.map((fact): FormField => {
    const { name, ask, values } = policy.question(fact);
    const offered = values.filter(({ offered: isOffered }) => isOffered);
    const value = chosen[fact];
    return {
      fact,
      label: name[language],
      ask: ask[language],
      choices: offered.map((row) => ({ title: row.label[language], value: row.value })),
      ...(value === undefined ? {} : { value }),
    };
  });
  return { fields, facts };
};
