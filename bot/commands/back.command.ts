import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { notice } from '../notice.ts';
import type { Command } from './command.ts';

export const backCommand: Command = {
  name: 'back',
  topic: 'ask',
  aliases: { en: ['back', 'go back', 'previous'], es: ['atrás', 'volver', 'vuelve', 'anterior'] },
  isOffered: false,
  run: async (turn, { conversation }) => {
    const { talk, heard } = exchangeOf(turn);
    if (talk !== undefined) await conversation.back(turn);
    else notice(turn, words[heard.language].notices.notAsking);
  },
};
