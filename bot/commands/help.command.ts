import { showHelp } from '../show-help.ts';
import type { Command } from './command.ts';

export const helpCommand: Command = {
  name: 'help',
  topic: 'settings',
  aliases: {
    en: ['help', 'help me', 'what can you do', 'commands', '?'],
    es: ['ayuda', 'ayudame', 'ayudeme', 'que puedes hacer', 'que puede hacer', 'comandos'],
  },
  run: (turn) => showHelp(turn),
};
