import { showChanges } from '../show-policy.ts';
import type { Command } from './command.ts';

export const changesCommand: Command = {
  name: 'changes',
  topic: 'policy',
  aliases: { en: ['changes', 'what changed', 'diff'], es: ['cambios', 'que cambio', 'que ha cambiado'] },
  takes: {
    example: { en: '2021-03-01 2022-03-01', es: '2021-03-01 2022-03-01' },
    fits: (argument) => /\d{4}/.test(argument),
  },
  run: (turn, services, argument) => showChanges(turn, services, argument),
};
