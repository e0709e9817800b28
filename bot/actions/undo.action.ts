import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Actor, Case } from '../../src/cases/case.ts';
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
  const { undo } = words[language].work;
  const isBack = changed.ok && (await tookBackAnUndoing(services, actor, changed.value));
  await showChanged(turn, services, one, { changed, sentence: isBack ? undo.doneAgain : undo.done });
};

/** The last change of somebody who takes back twice is the taking back; three times, it is taken back after all. */
const tookBackAnUndoing = async ({ cases }: Services, actor: Actor, { number, version }: Case): Promise<boolean> => {
  const history = await cases.history(actor, number);
  const others = history.filter(({ action, after }) => action !== 'change.undone' && after.version < version);
  const last = Math.max(0, ...others.map(({ after }) => after.version));
  return (version - last) % 2 === 0;
};
