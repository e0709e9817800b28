import type { Case } from '../src/cases/case.ts';
import { isClosed } from '../src/cases/case-status.ts';
import { tickOf } from '../src/cases/open-step.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { DecidedOutcome, DecidedStep } from '../src/policy/decision.ts';
import { harmless } from './elements.ts';

export interface CustomerMessage {
  subject: string;
  body: string;
}

const isCustomers = ({ actor }: DecidedStep): boolean => actor === 'customer' || actor === 'customer_and_partners';

const inWords = ({ text, forCustomer, link }: DecidedStep, language: Language): string => {
  const says = (forCustomer ?? text)[language];
  return link === undefined ? says : `${says}\n   ${link.url[language]}`;
};

const hasTermEnd = ({ termEnd, advice: { facts } }: Case): boolean =>
  termEnd !== undefined || (facts.term_end !== undefined && facts.term_end !== 'unknown');

/** What the customer is asked for: their open steps, or else the one date that everything waits for. */
const requests = (one: Case, { steps, reminderCodes }: DecidedOutcome, language: Language): string[] => {
  if (isClosed(one.status)) return [];
  const theirs = steps.filter(isCustomers);
  const open = theirs.filter((step) => tickOf(one, step) === undefined);
  if (theirs.length > 0) return open.map((step) => inWords(step, language));
  const isAwaited = reminderCodes.includes('RM-TERM') && !hasTermEnd(one);
  return isAwaited ? [words[language].work.customer.termEnd] : [];
};

/** A message to a customer, ready to be sent: what they have to do, with the links, or that there is nothing to do. */
export const customerMessage = (
  language: Language,
  { case: one, decision, from }: { case: Case; decision: DecidedOutcome; from: string },
): CustomerMessage => {
  const say = words[language].work.customer;
  const asked = requests(one, decision, language);
  const list = asked.map((request, index) => `${index + 1}. ${request}`).join('\n');
  const parts = asked.length === 0 ? [say.nothing] : [say.ask, list, say.reply];
  return {
    subject: say.subject({ customer: harmless(one.advice.customer, 120) }),
    body: [say.hello, ...parts, `${say.bye}\n${harmless(from, 120)}`].join('\n\n'),
  };
};
