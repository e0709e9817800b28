import { randomUUID } from 'node:crypto';

import type { TurnContext } from 'botbuilder';

import { caseCard } from '../../cards/case.card.ts';
import { formCard } from '../../cards/form.card.ts';
import type { Press } from '../../cards/press.ts';
import { caseView } from '../../dialogs/case-view.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { readForm, type Chosen } from '../../dialogs/form.ts';
import { customerQuestion } from '../../dialogs/questions.ts';
import { utcDate } from '../../src/clock.ts';
import { words } from '../../src/language/words.ts';
import { FactName } from '../../src/policy/facts.ts';
import type { Services } from '../commands/command.ts';

type FormPress = Extract<Press, { verb: 'form' }>;

const chosenIn = (press: FormPress, ownRole: string | undefined): Chosen => {
  const chosen: Chosen = press.isFilled === true || ownRole === undefined ? {} : { partner_role: ownRole };
  for (const fact of FactName.options) {
    const value = press[fact];
    if (value !== undefined && value !== '') chosen[fact] = value;
  }
  return chosen;
};

/** All questions on one card: shows it, shows it again with what is still missing, or gives the answer in its place. */
export const formAction = async (
  turn: TurnContext,
  { policy, cases, clock }: Services,
  press: FormPress,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language, known } = exchange.heard;
  const say = words[language];
  const asOf = utcDate(clock.now());
  const { fields, facts } = readForm(policy, { chosen: chosenIn(press, known?.partnerRole), asOf, language });
  const decision = policy.decide(facts, asOf);
  const isFilled = press.isFilled === true;
  const customer = customerQuestion(language).read({ ...exchange.heard, text: press.customer ?? '', press: undefined });
  if (!isFilled || !customer.ok || decision.kind !== 'outcome') {
    const problem = customer.ok ? say.form.missing : customer.problem;
    const view = { language, form: press.form ?? randomUUID(), customer: press.customer ?? '', fields };
    const message = formCard(isFilled ? { ...view, problem } : view);
    exchange.reply = { where: isFilled ? 'in-place' : 'below', message };
    return;
  }
  const { policyVersion, outcome } = decision;
  const advice = { customer: customer.value, facts, asOf, policyVersion, outcome };
  const opened = await cases.open(actor, advice, `form/${press.form ?? ''}`);
  exchange.reply = {
    where: 'in-place',
    message: caseCard(caseView(policy, language, opened)),
    shows: opened.number,
  };
};
