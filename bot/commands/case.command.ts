import { showCase } from '../show-cases.ts';
import type { Command } from './command.ts';

export const caseCommand: Command = {
  name: 'case',
  aliases: { en: ['case', 'show case', 'open case'], es: ['caso', 'ver caso', 'abrir caso'] },
  example: '12',
  run: (turn, services, argument) => showCase(turn, services, argument),
};
