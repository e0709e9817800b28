import { literal } from '../../cards/elements.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { notice } from '../notice.ts';
import { showDue } from '../show-reminders.ts';
import type { Command } from './command.ts';

const usualDays = 30;
const mostDays = 365;

/** `30`, `30 days`, `30 días`. */
const daysIn = (written: string): number | undefined => {
  const days = Number(/^(\d{1,4})(?: (?:days?|d[ií]as?))?\??$/iu.exec(written.trim())?.[1]);
  return days >= 1 && days <= mostDays ? days : undefined;
};

export const dueCommand: Command = {
  name: 'due',
  aliases: {
    en: ['due', 'due in', 'due within'],
    es: ['vencen', 'vencen en', 'que vence', 'que vence en', 'vencimientos'],
  },
  takes: { example: { en: '30', es: '30' }, fits: (argument) => /^-?\d/.test(argument) },
  run: async (turn, services, argument) => {
    const days = argument === '' ? usualDays : daysIn(argument);
    const { language } = exchangeOf(turn).heard;
    if (days !== undefined) await showDue(turn, services, days);
    else notice(turn, words[language].reminders.list.notDays({ written: literal(argument, 20) }));
  },
};
