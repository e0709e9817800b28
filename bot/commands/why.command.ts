import { exchangeOf, type Exchange } from '../../dialogs/exchange.ts';
import { whyAction } from '../actions/why.action.ts';
import { findCase } from '../show-cases.ts';
import { beginsWithCase, type Command } from './command.ts';

/** The case that this talk is about, or came to. */
const caseAtHand = ({ talk, ended }: Exchange): number | undefined =>
  talk?.dialog === 'outcome' ? talk.case : ended?.case;

export const whyCommand: Command = {
  name: 'why',
  topic: 'ask',
  aliases: { en: ['why', 'explain'], es: ['por qué', 'porque', 'explicar', 'explica'] },
  takes: { example: { en: '12', es: '12' }, fits: beginsWithCase },
  run: async (turn, services, argument) => {
    const number = argument === '' ? caseAtHand(exchangeOf(turn)) : undefined;
    const one = await findCase(turn, services, number === undefined ? argument : String(number));
    if (one !== undefined) await whyAction(turn, services, { verb: 'why', case: one.number });
  },
};
