import type { TurnContext } from 'botbuilder';

import { noteCard } from '../../cards/note.card.ts';
import type { Press } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { addNote } from '../add-note.ts';
import type { Services } from '../commands/command.ts';
import { pressedCase } from '../work-on-case.ts';

/** Asks for a note in the place of the pressed card, then keeps it. */
export const noteAction = async (
  turn: TurnContext,
  services: Services,
  { case: number, version, isFilled, typed = '' }: Extract<Press, { verb: 'note' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const one = await pressedCase(turn, services, number);
  if (one === undefined) return;
  if (isFilled === true) await addNote(turn, services, one, { text: typed, version });
  else exchange.reply = { where: 'in-place', message: noteCard(exchange.heard.language, one) };
};
