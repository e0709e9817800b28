import { aboutCard } from '../../cards/about.card.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Command } from './command.ts';

export const aboutCommand: Command = {
  name: 'about',
  topic: 'settings',
  aliases: {
    en: ['about', 'who are you', 'version', 'privacy'],
    es: ['acerca de', 'quien eres', 'quien es usted', 'versión', 'privacidad'],
  },
  run: (turn, { installation: { version, engine, policyDate } }) => {
    const exchange = exchangeOf(turn);
    const { language } = exchange.heard;
    const message = aboutCard({ language, version, engine, policyDate: policyDate() });
    exchange.reply = { where: 'below', message };
  },
};
