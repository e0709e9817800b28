import type { Case, Person } from '../src/cases/case.ts';
import { missingRoles } from '../src/cases/missing-roles.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import type { CaseView } from './case.card.ts';
import { button, group, heading, hint, literal, paragraph, type ChoiceInput } from './elements.ts';
import { rolesInWords } from './next-step.ts';

export interface AssignView extends Pick<CaseView, 'language' | 'terms' | 'decision'> {
  case: Case;
  colleagues: readonly Person[];
  /** Why the last choice was not taken. */
  problem?: string;
}

const colleagueInput = ({ language, colleagues }: AssignView): ChoiceInput => {
  const { label, missing } = words[language].work.assign;
  return {
    type: 'Input.ChoiceSet',
    id: 'colleague',
    label,
    isRequired: true,
    errorMessage: missing,
    style: 'filtered',
    choices: colleagues.map(({ agent, name }) => ({ title: literal(name, 60), value: agent })),
  };
};

const roleNeeded = ({ language, case: one, decision, terms }: AssignView): string | undefined => {
  const missing = decision === undefined ? [] : missingRoles(one, decision);
  if (missing.length === 0) return undefined;
  return words[language].work.assign.roleNeeded({ roles: rolesInWords(language, missing, terms) });
};

/** Who is to look after a case: one of the colleagues that are known, or whoever presses. */
export const assignCard = (view: AssignView): CardMessage => {
  const { language, case: one, problem } = view;
  const say = words[language];
  const { title, hint: how } = say.work.assign;
  const { number, version } = one;
  const role = roleNeeded(view);
  return cardMessage(
    language,
    [
      hint(say.oneCase.title({ number, customer: literal(one.advice.customer) })),
      ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
      heading(title),
      ...(role === undefined ? [] : [paragraph(role, 'Small')]),
      hint(how, 'Small'),
      colleagueInput(view),
    ],
    [
      button(say.work.buttons.giveTo, { verb: 'assign', case: number, version, isFilled: true }, true),
      button(say.work.buttons.takeOver, { verb: 'assign', case: number, version, isFilled: false }),
      button(say.buttons.showCase({ number }), { verb: 'case', case: number }),
    ],
  );
};
