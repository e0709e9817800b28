import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { saidAtStart } from '../said-at-start.ts';
import type { Command } from './command.ts';

export const guideCommand: Command = {
  name: 'guide',
  topic: 'ask',
  aliases: {
    en: ['start', 'guide', 'new case', 'start a case', 'open a case'],
    es: ['empezar', 'guía', 'nuevo caso', 'empezar un caso', 'abrir un caso'],
  },
  takes: {
    example: { en: 'Contoso has 40 E3 through an EA', es: 'Contoso tiene 40 E3 por un EA' },
    fits: (argument) => argument.split(' ').length > 2,
  },
  // Whoever is recording an outcome would lose it: they finish or cancel first.
  run: (turn, { conversation, understand }, argument) => {
    const { talk, heard } = exchangeOf(turn);
    if (talk?.dialog === 'outcome') return conversation.askAgain(turn, words[heard.language].notices.finishFirst);
    return conversation.startGuidance(
      turn,
      argument === '' ? undefined : saidAtStart(understand, heard.language, argument),
    );
  },
};
