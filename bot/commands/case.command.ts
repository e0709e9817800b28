import { showCase } from '../show-cases.ts';
import { beginsWithCase, type Command } from './command.ts';

export const caseCommand: Command = {
  name: 'case',
  aliases: { en: ['case', 'show case', 'open case'], es: ['caso', 'ver caso', 'abrir caso'] },
  takes: { example: { en: '12', es: '12' }, fits: beginsWithCase },
  run: (turn, services, argument) => showCase(turn, services, argument),
};
