import { maxCustomerLength } from '../src/cases/case.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { FactName, Facts } from '../src/policy/facts.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import {
  button,
  group,
  heading,
  hint,
  labelled,
  paragraph,
  type ChoiceInput,
  type Element,
  type TextInput,
} from './elements.ts';
import type { AnsweredLine } from './question.card.ts';

export interface FormField {
  fact: FactName;
  label: string;
  ask: string;
  choices: readonly { title: string; value: string }[];
  value?: string;
}

export interface FormView {
  language: Language;
  /** Names this form, and with it the one case it can open. */
  form: string;
  customer: string;
  fields: readonly FormField[];
  /** What a message said beyond the fields, as it reads. */
  also?: readonly AnsweredLine[];
  /** What a message said, to come back with what is filled in. */
  said?: Facts;
  /** What is still missing. */
  problem?: string;
}

const customerInput = ({ language, customer }: FormView): TextInput => {
  const say = words[language].question;
  return {
    type: 'Input.Text',
    id: 'customer',
    label: say.customer,
    isRequired: true,
    errorMessage: say.customerMissing,
    maxLength: maxCustomerLength,
    isMultiline: false,
    value: customer,
  };
};

const choiceInput = (language: Language, { fact, ask, choices, value }: FormField): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id: fact,
  label: ask,
  // Left open, it is asked again: whoever fills in a form may not know everything yet.
  isRequired: false,
  errorMessage: words[language].form.choose,
  style: 'compact',
  choices: [...choices],
  ...(value === undefined ? {} : { value }),
});

const alsoUnderstood = ({ language, also = [] }: FormView): Element[] =>
  also.length === 0 ? [] : [hint(words[language].form.also), ...also.map(({ name, answer }) => labelled(name, answer))];

/** Everything on one card: who, and only the questions that bear on the answer. Leads where the questions lead. */
export const formCard = (view: FormView): CardMessage => {
  const { language, form, fields, said, problem } = view;
  const say = words[language];
  return cardMessage(
    language,
    [
      heading(say.form.title),
      hint(say.form.how),
      ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
      customerInput(view),
      ...fields.map((field) => choiceInput(language, field)),
      ...alsoUnderstood(view),
    ],
    [
      button(
        say.buttons.nextStep,
        { verb: 'form', isFilled: true, form, ...(said === undefined ? {} : { said }) },
        true,
      ),
      button(say.buttons.oneByOne, { verb: 'guide' }),
    ],
  );
};
