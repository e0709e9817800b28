import { formCard, type FormView } from '../cards/form.card.ts';
import { typedIn } from '../cards/elements.ts';
import type { CardMessage } from '../cards/card-message.ts';
import type { Press } from '../cards/press.ts';
import type { Case, Cases } from '../src/cases/case.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { FactName } from '../src/policy/facts.ts';
import type { Policy } from '../src/policy/policy.ts';
import { valueOf } from '../src/policy/values.ts';
import type { Heard } from './exchange.ts';
import { readForm, type Chosen, type ReadForm } from './form.ts';
import { answeredLines, customerQuestion } from './questions.ts';
import { answersOf, datedOf } from './talk-from.ts';

export type FormPress = Extract<Press, { verb: 'form' }>;

/** What a form leads to: itself once more with what is still missing, or the case with its answer. */
export type TakenForm = { kind: 'form'; message: CardMessage } | { kind: 'opened'; case: Case };

export interface FormParts {
  policy: Policy;
  cases: Cases;
  clock: Clock;
  newId: () => string;
}

/** What the agent's own settings say is there before anything was chosen. */
const chosenIn = (press: FormPress, { known }: Heard): Chosen => {
  const ownRole = known?.partnerRole;
  const chosen: Chosen = press.isFilled === true || ownRole === undefined ? {} : { partner_role: ownRole };
  for (const fact of FactName.options) {
    const value = press[fact] ?? valueOf(press.said ?? {}, fact);
    if (value !== undefined && value !== '') chosen[fact] = value;
  }
  return chosen;
};

/** What a message said beyond the fields of the form, and all of it to come back with them. */
const beyondFields = (policy: Policy, language: Language, { said }: FormPress, fields: ReadForm['fields']) => {
  if (said === undefined) return {};
  const answers = answersOf(said).filter(({ fact }) => !fields.some((field) => field.fact === fact));
  return { said, also: answeredLines(language, policy.question, { answers, dated: said }) };
};

/** Reads a form that was filled in, or makes the first one. The same form opens one case, however often it is sent. */
export const takeForm = async (parts: FormParts, heard: Heard, press: FormPress): Promise<TakenForm> => {
  const { policy, cases, clock, newId } = parts;
  const { language, actor } = heard;
  const asOf = utcDate(clock.now());
  const dated = datedOf(press.said ?? {});
  const { fields, facts } = readForm(policy, { chosen: chosenIn(press, heard), dated, asOf, language });
  const decision = policy.decide(facts, asOf);
  const isFilled = press.isFilled === true;
  const typed = typedIn(press.customer ?? '');
  const customer = customerQuestion(language).read({ ...heard, text: typed, press: undefined });
  if (!isFilled || !customer.ok || decision.kind !== 'outcome') {
    const also = beyondFields(policy, language, press, fields);
    const view: FormView = { language, form: press.form ?? newId(), customer: typed, fields, ...also };
    const problem = customer.ok ? words[language].form.missing : customer.problem;
    return { kind: 'form', message: formCard(isFilled ? { ...view, problem } : view) };
  }
  const { policyVersion, outcome } = decision;
  const advice = { customer: customer.value, facts, asOf, policyVersion, outcome };
  return { kind: 'opened', case: await cases.open(actor, advice, `form/${press.form ?? newId()}`) };
};
