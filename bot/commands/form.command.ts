import { formAction } from '../actions/form.action.ts';
import type { Command } from './command.ts';

export const formCommand: Command = {
  name: 'form',
  topic: 'ask',
  aliases: {
    en: ['form', 'all at once', 'everything at once'],
    es: ['formulario', 'todo de una vez', 'todo a la vez'],
  },
  run: (turn, services) => formAction(turn, services, { verb: 'form' }),
};
