import { literal } from '../../cards/elements.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { fold } from '../../src/language/fold.ts';
import { words } from '../../src/language/words.ts';
import type { Exported } from '../../src/subscriptions/csv-export.ts';
import { notice } from '../notice.ts';
import { showExport } from '../show-export.ts';
import type { Command } from './command.ts';

const said = new Map<string, Exported>([
  ['cases', 'cases'],
  ['casos', 'cases'],
  ['outcomes', 'outcomes'],
  ['resultados', 'outcomes'],
  ['subscriptions', 'subscriptions'],
  ['suscripciones', 'subscriptions'],
]);

export const exportCommand: Command = {
  name: 'export',
  topic: 'cases',
  aliases: { en: ['export', 'download'], es: ['exportar', 'descargar'] },
  takes: { example: { en: 'cases', es: 'casos' }, fits: (argument) => said.has(fold(argument)) },
  where: ['personal'],
  run: (turn, services, argument) => {
    const what = said.get(fold(argument));
    if (argument === '' || what !== undefined) return showExport(turn, services, what);
    notice(turn, words[exchangeOf(turn).heard.language].exports.which({ written: literal(argument, 40) }));
    return undefined;
  },
};
