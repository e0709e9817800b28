import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Case } from '../../src/cases/case.ts';
import { utcDate } from '../../src/clock.ts';
import { dateInWords } from '../../src/language/dates.ts';
import type { Language } from '../../src/language/language.ts';
import { readTypedWhen } from '../../src/language/typed-when.ts';
import { words } from '../../src/language/words.ts';
import { addDays } from '../../src/policy/calendar-days.ts';
import { failed, ok, type Result } from '../../src/result.ts';
import type { RemindProblem } from '../../src/reminders/service.ts';
import { notice } from '../notice.ts';
import { dayProblem } from '../read-day.ts';
import { findCase } from '../show-cases.ts';
import { beginsWithCase, type Command, type Services } from './command.ts';

/** The day that is meant, or what is wrong with it, in words. */
const dayFor = (one: Case, typed: string, { today, language }: { today: string; language: Language }) => {
  const say = words[language].reminders.remind;
  const { number, termEnd } = one;
  if (typed === '') return failed(say.when({ number }));
  const read = readTypedWhen(typed, today);
  if (!read.ok) return failed(dayProblem(language, typed, read.problem));
  if ('on' in read.value) return ok(read.value.on);
  return termEnd === undefined ? failed(say.noTermEnd({ number })) : ok(addDays(termEnd, -read.value.daysBefore));
};

const problemInWords = (
  { kind }: RemindProblem,
  { number, on, language }: { number: number; on: string; language: Language },
): string => {
  const say = words[language].reminders.remind;
  const date = dateInWords(on, language);
  switch (kind) {
    case 'not-found':
      return words[language].cases.missing({ number: String(number) });
    case 'closed':
      return say.closed({ number });
    case 'not-ahead':
      return say.notAhead({ date });
    case 'far':
      return say.far({ date });
  }
};

const plan = async (
  turn: TurnContext,
  { reminders }: Services,
  { number }: Case,
  day: Result<string, string>,
): Promise<string> => {
  const { actor, language } = exchangeOf(turn).heard;
  if (!day.ok) return day.problem;
  const on = day.value;
  const planned = await reminders.remind(actor, { case: number, on });
  if (!planned.ok) return problemInWords(planned.problem, { number, on, language });
  return words[language].reminders.remind.saved({ number, date: dateInWords(on, language) });
};

export const remindCommand: Command = {
  name: 'remind',
  aliases: {
    en: ['remind', 'remind me', 'remind me of', 'remind me of case', 'remind me about case', 'remind case', 'reminder'],
    es: ['recordar', 'recuerdame', 'recuerdeme', 'recuerdame el caso', 'recuerdeme el caso', 'recordar caso'],
  },
  takes: { example: { en: '12 in two weeks', es: '12 dentro de dos semanas' }, fits: beginsWithCase },
  run: async (turn, services, argument) => {
    const [, number = argument, when = ''] = /^(#?\d+)\s+(.+)$/s.exec(argument.trim()) ?? [];
    const one = await findCase(turn, services, number);
    if (one === undefined) return;
    const { language } = exchangeOf(turn).heard;
    const day = dayFor(one, when.trim(), { today: utcDate(services.clock.now()), language });
    notice(turn, await plan(turn, services, one, day));
  },
};
