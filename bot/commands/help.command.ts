import { showHelp } from '../show-help.ts';
import type { Command } from './command.ts';

export const helpCommand: Command = {
  name: 'help',
  topic: 'settings',
  aliases: {
    en: ['help', 'what can you do', 'commands', '?'],
    es: ['ayuda', 'que puedes hacer', 'que puede hacer', 'comandos'],
  },
  run: (turn) => showHelp(turn),
};
