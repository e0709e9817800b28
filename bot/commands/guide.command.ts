import type { Command } from './command.ts';

export const guideCommand: Command = {
  name: 'guide',
  aliases: {
    en: ['start', 'guide', 'begin', 'new', 'new case', 'start a case', 'go'],
    es: ['empezar', 'guia', 'comenzar', 'nuevo', 'nuevo caso', 'empezar un caso', 'iniciar'],
  },
  run: (turn, { conversation }) => conversation.startGuidance(turn),
};
