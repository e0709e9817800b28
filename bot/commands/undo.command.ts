import { exchangeOf, lastCaseOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { undoAction } from '../actions/undo.action.ts';
import { notice } from '../notice.ts';
import type { Command } from './command.ts';

/** Takes the last answer back while something is asked; else the person's own last change of their last case here. */
export const undoCommand: Command = {
  name: 'undo',
  aliases: { en: ['undo', 'undo that', 'take it back'], es: ['deshacer', 'deshaz', 'deshazlo'] },
  isOnCaseCard: true,
  run: async (turn, services) => {
    const exchange = exchangeOf(turn);
    const { actor, language } = exchange.heard;
    if (exchange.talk !== undefined) {
      await services.conversation.back(turn);
      return;
    }
    const last = lastCaseOf(exchange);
    const one = last === undefined ? undefined : await services.cases.find(actor, last);
    if (one === undefined) notice(turn, words[language].work.undo.noCase);
    else await undoAction(turn, services, { case: one.number, version: one.version });
  },
};
