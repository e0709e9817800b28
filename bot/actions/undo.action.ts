import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { causeOf, pressedCase, showChanged } from '../work-on-case.ts';

/** Takes the presser's own last change of a case back, made on the version they saw; or says whose change it was. */
export const undoAction = async (
  turn: TurnContext,
  services: Services,
  { case: number, version }: { case: number; version: number },
): Promise<void> => {
  const { actor, language } = exchangeOf(turn).heard;
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  const changed = await services.cases.undo(actor, { case: number, version, cause: causeOf(turn) });
  await showChanged(turn, services, one, { changed, sentence: words[language].work.undo.done });
};
