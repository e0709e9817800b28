import { showCases } from '../show-cases.ts';
import type { Command } from './command.ts';

export const casesCommand: Command = {
  name: 'cases',
  aliases: {
    en: ['cases', 'my cases', 'list', 'list cases'],
    es: ['casos', 'mis casos', 'lista', 'ver casos', 'listar casos'],
  },
  run: (turn, services) => showCases(turn, services, {}),
};
