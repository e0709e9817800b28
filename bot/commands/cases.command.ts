import { showCases } from '../show-cases.ts';
import type { Command } from './command.ts';

export const casesCommand: Command = {
  name: 'cases',
  aliases: {
    en: ['cases', 'list cases'],
    es: ['casos', 'ver casos', 'listar casos'],
  },
  run: (turn, services) => showCases(turn, services, {}),
};
