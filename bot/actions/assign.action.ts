import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { askWho, handOver } from '../hand-over.ts';
import { pressedCase } from '../work-on-case.ts';

/** Asks who is to look after a case, then hands it over: to a colleague whom the tenant knows, or to the presser. */
export const assignAction = async (
  turn: TurnContext,
  services: Services,
  { case: number, version, isFilled, colleague = '' }: Extract<Press, { verb: 'assign' }>,
): Promise<void> => {
  const { actor, language } = exchangeOf(turn).heard;
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  if (isFilled === undefined) {
    await askWho(turn, services, one, { where: 'below' });
    return;
  }
  const to = isFilled ? await services.settings.ofAgent(actor.tenant, colleague) : actor;
  if (to === undefined) {
    const problem = words[language].work.assign.missing;
    await askWho(turn, services, one, { where: 'in-place', problem });
  } else {
    await handOver(turn, services, one, { to: { agent: to.agent, name: to.name }, version });
  }
};
