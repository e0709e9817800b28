import { importAction } from '../actions/import.action.ts';
import type { Command } from './command.ts';

export const importCommand: Command = {
  name: 'import',
  topic: 'cases',
  aliases: { en: ['import', 'import subscriptions'], es: ['importar', 'importar suscripciones'] },
  where: ['personal'],
  run: (turn, services) => importAction(turn, services, { verb: 'import' }),
};
