import { words } from '../../src/language/words.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { notice } from '../notice.ts';
import type { Command } from './command.ts';

export const cancelCommand: Command = {
  name: 'cancel',
  topic: 'ask',
  aliases: {
    en: ['cancel', 'stop', 'quit', 'exit', 'never mind', 'nevermind'],
    es: ['cancelar', 'cancela', 'parar', 'salir', 'dejalo', 'olvidalo'],
  },
  isOffered: false,
  run: (turn, { conversation }) => {
    const { talk, heard } = exchangeOf(turn);
    if (talk !== undefined) conversation.cancel(turn);
    else notice(turn, words[heard.language].notices.nothingToCancel);
  },
};
