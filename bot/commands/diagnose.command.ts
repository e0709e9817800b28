import { diagnosisCard } from '../../cards/diagnosis.card.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Command } from './command.ts';

export const diagnoseCommand: Command = {
  name: 'diagnose',
  topic: 'settings',
  aliases: { en: ['diagnose', 'health', 'ping'], es: ['diagnóstico', 'diagnosticar', 'salud'] },
  run: async (turn, { installation }) => {
    const exchange = exchangeOf(turn);
    const { actor, language } = exchange.heard;
    const message = diagnosisCard(language, await installation.diagnose(actor));
    exchange.reply = { where: 'below', message };
  },
};
