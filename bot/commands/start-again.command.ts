import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Command } from './command.ts';

export const startAgainCommand: Command = {
  name: 'startAgain',
  topic: 'ask',
  aliases: {
    en: ['start again', 'start over', 'restart', 'reset', 'begin again'],
    es: ['empezar de nuevo', 'empezar otra vez', 'reiniciar', 'volver a empezar', 'de nuevo'],
  },
  isOffered: false,
  run: (turn, { conversation }) =>
    exchangeOf(turn).talk === undefined ? conversation.startGuidance(turn) : conversation.startAgain(turn),
};
