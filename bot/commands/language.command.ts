import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { notice } from '../notice.ts';
import { saveAgentSettings } from '../show-settings.ts';
import type { Command } from './command.ts';

export const languageCommand: Command = {
  name: 'language',
  topic: 'settings',
  aliases: { en: ['language', 'speak'], es: ['idioma', 'habla', 'hablar'] },
  takes: { example: { en: 'es', es: 'inglés' }, fits: () => false },
  run: (turn, services, argument) => {
    if (argument !== '') return saveAgentSettings(turn, services, { language: argument });
    notice(turn, words[exchangeOf(turn).heard.language].settings.whichLanguage);
    return undefined;
  },
};
