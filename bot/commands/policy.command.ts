import { fold } from '../../src/language/fold.ts';
import { showOpinions, showPolicy } from '../show-policy.ts';
import type { Command } from './command.ts';

const feedback = new Set(['feedback', 'opinions', 'opiniones', 'comentarios']);

export const policyCommand: Command = {
  name: 'policy',
  topic: 'policy',
  aliases: { en: ['policy', 'rules'], es: ['directiva', 'política', 'reglas'] },
  takes: {
    example: { en: '2021-03-01', es: '2021-03-01' },
    fits: (argument) => feedback.has(fold(argument)) || /\d{4}$/.test(argument) || /^\d{4}/.test(argument),
  },
  run: (turn, services, argument) =>
    feedback.has(fold(argument)) ? showOpinions(turn, services) : showPolicy(turn, services, argument),
};
