import { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import type { CustomerMessage } from './customer-message.ts';
import { button, heading, hint, literal, type TextInput } from './elements.ts';

export interface ForCustomerView {
  /** The agent's. */
  language: Language;
  /** The customer's. */
  written: Language;
  case: { number: number; customer: string };
  message: CustomerMessage;
}

/** A message for the customer, to be changed, copied and sent by the agent. */
export const forCustomerCard = ({ language, written, case: one, message }: ForCustomerView): CardMessage => {
  const { buttons, oneCase, work } = words[language];
  const { title, how, subjectLabel, messageLabel, missing } = work.customer;
  const { number } = one;
  const input = (id: string, label: string, value: string, isMultiline: boolean): TextInput => ({
    type: 'Input.Text',
    id,
    label,
    isRequired: false,
    errorMessage: missing,
    maxLength: 4000,
    isMultiline,
    value,
  });
  const others = Language.options.filter((other) => other !== written);
  return cardMessage(
    language,
    [
      hint(oneCase.title({ number, customer: literal(one.customer) })),
      heading(title),
      hint(how, 'Small'),
      input('subject', subjectLabel, message.subject, false),
      input('message', messageLabel, message.body, true),
    ],
    [
      ...others.map((other) =>
        button(work.buttons.inLanguage[other], { verb: 'for-customer', case: number, language: other }),
      ),
      button(buttons.showCase({ number }), { verb: 'case', case: number }),
    ],
  );
};
