import type { TurnContext } from 'botbuilder';

import { asOfCard, type AsOfView } from '../../cards/as-of.card.ts';
import { literal } from '../../cards/elements.ts';
import type { Press } from '../../cards/press.ts';
import { outcomeLine } from '../../src/policy/outcome-line.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { dateProblem } from '../../dialogs/date-problem.ts';
import type { Case } from '../../src/cases/case.ts';
import { dateInWords } from '../../src/language/dates.ts';
import type { Language } from '../../src/language/language.ts';
import { readTypedDate } from '../../src/language/typed-date.ts';
import { words } from '../../src/language/words.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { readAsOf } from '../../src/policy/read-facts.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';

const shownOn = (policy: Policy, one: Case, typed: string, language: Language): Pick<AsOfView, 'shown' | 'problem'> => {
  const say = words[language].explain;
  const read = readTypedDate(typed);
  if (!read.ok) return { problem: dateProblem(language, literal(typed, 40), read.problem) };
  const date = readAsOf(read.value, policy.turningDates.at(-1) ?? '');
  const decision = date.ok ? policy.decide(one.advice.facts, date.value) : undefined;
  switch (decision?.kind) {
    case 'outcome': {
      const alternatives = decision.alternatives.flatMap((id) => outcomeLine(policy, id, read.value, language) ?? []);
      return { shown: { date: read.value, decision, terms: policy.rulebook.terms, alternatives } };
    }
    case 'question': {
      const ask = policy.question(decision.question).ask[language];
      return { problem: say.asOfQuestion({ date: dateInWords(read.value, language), ask }) };
    }
    case 'refusal':
    case undefined:
      return { problem: say.asOfMissing };
  }
};

/** The answers of a case on another date: asks for the date, then shows it on the same card. */
export const asOfAction = async (
  turn: TurnContext,
  { cases, policy }: Services,
  press: Extract<Press, { verb: 'as-of' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const one = await cases.find(actor, press.case);
  if (one === undefined) {
    notice(turn, words[language].cases.missing({ number: String(press.case) }));
    return;
  }
  const isAsked = press.isAsked === true;
  const view = { language, case: { number: one.number, customer: one.advice.customer } };
  const found = isAsked ? shownOn(policy, one, press.typed ?? '', language) : {};
  exchange.reply = { where: isAsked ? 'in-place' : 'below', message: asOfCard({ ...view, ...found }) };
};
