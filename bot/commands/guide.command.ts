import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Command } from './command.ts';

export const guideCommand: Command = {
  name: 'guide',
  topic: 'ask',
  aliases: {
    en: ['start', 'guide', 'new case', 'start a case'],
    es: ['empezar', 'guía', 'nuevo caso', 'empezar un caso'],
  },
  // Whoever is recording an outcome would lose it: they finish or cancel first.
  run: (turn, { conversation }) => {
    const { talk, heard } = exchangeOf(turn);
    return talk?.dialog === 'outcome'
      ? conversation.askAgain(turn, words[heard.language].notices.finishFirst)
      : conversation.startGuidance(turn);
  },
};
