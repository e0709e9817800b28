import { toldCaseCard } from '../cards/case.card.ts';
import { literal } from '../cards/elements.ts';
import { readCaseView } from '../dialogs/case-view.ts';
import type { Case, Cases, Person } from '../src/cases/case.ts';
import type { CaseCards } from '../src/cases/case-cards.ts';
import { words } from '../src/language/words.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { OwnChat } from './delivery/own-chat.ts';

export interface TellingParts {
  cases: Cases;
  policy: Policy;
  caseCards: CaseCards;
  ownChat: OwnChat;
}

/** Shows a case to the colleague who looks after it from now on, with all answers and the next step. */
export const createTelling =
  ({ cases, policy, caseCards, ownChat }: TellingParts) =>
  async (tenant: string, colleague: Person, one: Case): Promise<boolean> => {
    const { number } = one;
    const said = await ownChat.say(tenant, colleague.agent, async (language) => {
      const view = await readCaseView({ cases, policy }, { actor: { tenant, ...colleague }, language }, one);
      const sentence = words[language].work.assign.yours({ customer: literal(one.advice.customer) });
      return toldCaseCard(view, sentence, 'accent');
    });
    if (said === undefined) return false;
    await caseCards.shown(tenant, { case: number, ...said });
    return true;
  };
