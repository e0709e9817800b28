import { exchangeOf } from '../../dialogs/exchange.ts';
import { findColleague } from '../find-colleague.ts';
import { askWho, handOver } from '../hand-over.ts';
import { caseAndRest, namedOrLastCase } from '../named-case.ts';
import { beginsWithCase, type Command } from './command.ts';

const example = { en: '12 Ben', es: '12 Ben' };

/** Hands a case to a colleague who is named or mentioned; without one, the card asks who. */
export const assignCommand: Command = {
  name: 'assign',
  aliases: { en: ['assign', 'hand over', 'assign case'], es: ['asignar', 'asignar caso', 'pasar el caso'] },
  takes: { example, fits: beginsWithCase },
  isOnCaseCard: true,
  run: async (turn, services, argument) => {
    const { language } = exchangeOf(turn).heard;
    const { number, rest } = caseAndRest(argument);
    const form = `${assignCommand.aliases[language][0]} ${example[language]}`;
    const one = await namedOrLastCase(turn, services, number, form);
    if (one === undefined) return;
    if (rest === '') {
      await askWho(turn, services, one, { where: 'below' });
      return;
    }
    const found = await findColleague(turn, services.settings, rest);
    if (found.ok) await handOver(turn, services, one, { to: found.value, version: one.version });
    else await askWho(turn, services, one, { where: 'below', problem: found.problem });
  },
};
