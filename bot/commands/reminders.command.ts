import { fold } from '../../src/language/fold.ts';
import type { Which } from '../../src/reminders/service.ts';
import { sendAgain } from '../actions/send-again.action.ts';
import { showReminders } from '../show-reminders.ts';
import type { Command } from './command.ts';

const sayings: Record<Which, readonly string[]> = {
  upcoming: ['upcoming', 'next', 'planned', 'próximos', 'pendientes'],
  overdue: ['overdue', 'waiting', 'open', 'vencidos', 'atrasados', 'sin respuesta'],
  done: ['done', 'answered', 'hechos', 'respondidos'],
  dead: ['dead', 'undelivered', 'not delivered', 'failed', 'sin entregar', 'fallidos'],
};

const whichBySaying = new Map<string, Which>(
  (['upcoming', 'overdue', 'done', 'dead'] as const).flatMap((which) =>
    sayings[which].map((saying): [string, Which] => [fold(saying), which]),
  ),
);
const again = new Set(['again', 'send again', 'resend', 'enviar de nuevo', 'reenviar', 'de nuevo'].map(fold));

export const remindersCommand: Command = {
  name: 'reminders',
  aliases: {
    en: ['reminders', 'my reminders', 'list reminders', 'show reminders'],
    es: ['recordatorios', 'mis recordatorios', 'ver recordatorios', 'avisos'],
  },
  takes: {
    example: { en: 'overdue', es: 'vencidos' },
    fits: (argument) => whichBySaying.has(fold(argument)) || again.has(fold(argument)),
  },
  run: (turn, services, argument) =>
    again.has(fold(argument))
      ? sendAgain(turn, services)
      : showReminders(turn, services, { which: whichBySaying.get(fold(argument)) ?? 'upcoming' }),
};
