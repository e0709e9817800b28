import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { caseView } from '../../dialogs/case-view.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Case } from '../../src/cases/case.ts';
import { stepKey } from '../../src/policy/step-key.ts';
import type { Services } from '../commands/command.ts';
import { causeOf, pressedCase, showChanged, showWorked } from '../work-on-case.ts';

type Tick = Extract<Press, { verb: 'tick' }>;

const isAsWanted = ({ done = [] }: Case, { step, isDone }: Tick): boolean =>
  done.some((tick) => tick.step === step) === isDone;

/**
 * Marks a step as done, or as open again. A press that comes too late changes nothing; where the step is already as it was
 * wanted, or is no longer one, the case is simply shown.
 */
export const tickAction = async (turn: TurnContext, services: Services, press: Tick): Promise<void> => {
  const { actor, language } = exchangeOf(turn).heard;
  const { case: number, version, step, isDone } = press;
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  const { decision } = caseView(services.policy, language, one);
  const isStep = decision?.steps.some((known) => stepKey(known) === step) === true;
  if (!isStep || isAsWanted(one, press)) {
    showWorked(turn, services, one);
    return;
  }
  const change = { case: number, version, cause: causeOf(turn), tick: { step, isDone } };
  await showChanged(turn, services, one, { changed: await services.cases.tick(actor, change) });
};
