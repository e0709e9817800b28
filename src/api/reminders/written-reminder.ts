import type { Actor, Person } from '../../cases/case.ts';
import { utcDate } from '../../clock.ts';
import { dateInWords } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { Reminder } from '../../reminders/reminder.ts';
import type { ApiServices } from '../services.ts';
import type { ReminderRow } from './reminder-shapes.ts';

/** A page shows text as text: it is only cut. */
export const asText = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;

const standingOf = ({ state, why, acted, dueAt, nextAt }: Reminder, language: Language): string => {
  const { list, over, present } = words[language].reminders;
  const on = (at: Date): string => dateInWords(utcDate(at), language);
  if (acted !== undefined) {
    const who = words[language].oneCase.whoAndWhen({ name: asText(acted.by.name, 80), date: on(acted.at) });
    return present.answered({ who });
  }
  if (why !== undefined) return over[why];
  return state === 'pending' ? list.on({ date: on(dueAt) }) : list.told({ date: on(nextAt) });
};

const writtenRow = (one: Reminder, language: Language, owner: Person | undefined): ReminderRow => {
  const { id, kind, state, customer, product, of, on, subject, note } = one;
  return {
    id,
    kind,
    state,
    headline: words[language].reminders.headline[kind]({ customer }),
    standing: standingOf(one, language),
    customer,
    of,
    on,
    ...(product !== undefined && { product }),
    ...(subject.case !== undefined && { case: subject.case }),
    ...(owner !== undefined && { owner }),
    ...(note !== undefined && { note }),
  };
};

/** Reminders as a page lists them, each with the name of who looks after it. */
export const writtenReminders = async (
  { settings }: Pick<ApiServices, 'settings'>,
  { tenant, agent: own, name }: Actor,
  { reminders, language }: { reminders: readonly Reminder[]; language: Language },
): Promise<ReminderRow[]> => {
  const names = new Map([[own, name]]);
  for (const { owner } of reminders) {
    if (owner === undefined || names.has(owner)) continue;
    const known = await settings.ofAgent(tenant, owner);
    if (known !== undefined) names.set(owner, known.name);
  }
  return reminders.map((one) => {
    const ownName = one.owner === undefined ? undefined : names.get(one.owner);
    const owner = one.owner === undefined || ownName === undefined ? undefined : { agent: one.owner, name: ownName };
    return writtenRow(one, language, owner);
  });
};
