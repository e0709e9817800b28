import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { caseView } from '../../dialogs/case-view.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Actor, Case, CaseAction } from '../../src/cases/case.ts';
import { stepKey } from '../../src/policy/step-key.ts';
import type { Services } from '../commands/command.ts';
import { causeOf, pressedCase, showChanged, showWorked } from '../work-on-case.ts';

type Tick = Extract<Press, { verb: 'tick' }>;

/** Changes that leave the steps, and whether the case is open, as they were. */
const isBeside: ReadonlySet<CaseAction> = new Set(['case.assigned', 'note.added', 'subscription.linked']);

const isAsWanted = ({ done = [] }: Case, { step, isDone }: Tick): boolean =>
  done.some((tick) => tick.step === step) === isDone;

/**
 * Others may have changed something else of the case meanwhile: the tick is then made on the case as it is, because its
 * step is still as the presser saw it. Answers that changed bring other steps, and that is a conflict.
 */
const seenVersion = async ({ cases }: Services, actor: Actor, one: Case, version: number): Promise<number> => {
  if (version >= one.version) return version;
  const later = (await cases.history(actor, one.number)).filter(({ after }) => after.version > version);
  return later.every(({ action }) => isBeside.has(action)) ? one.version : version;
};

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
    await showWorked(turn, services, one);
    return;
  }
  const seen = await seenVersion(services, actor, one, version);
  const change = { case: number, version: seen, cause: causeOf(turn), tick: { step, isDone } };
  await showChanged(turn, services, one, { changed: await services.cases.tick(actor, change) });
};
