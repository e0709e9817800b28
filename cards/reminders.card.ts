import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Zone } from '../src/language/zoned-time.ts';
import type { Reminder } from '../src/reminders/reminder.ts';
import type { ReminderList, Which } from '../src/reminders/service.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, literal, paragraph, row, wordsToPress, type Element } from './elements.ts';

/** Somebody who cannot be written to; without a name where only Teams knows it. */
export interface OutOfReachLine {
  name?: string;
  /** A channel or a group chat. */
  isTeam: boolean;
  state: 'removed' | 'blocked' | 'disabled';
}

/** Whose days are shown. */
interface Reader {
  language: Language;
  zone: Zone;
}

export interface RemindersView extends ReminderList, Reader {
  which: Which;
  isEverybodys: boolean;
  /** Of the whole tenant. */
  unreachable: readonly OutOfReachLine[];
  /** How many could not be delivered. */
  dead: number;
}

const whiches = ['upcoming', 'overdue', 'done', 'dead'] as const satisfies readonly Which[];

const stateLine = ({ language, zone }: Reader, { state, why, acted, dueAt, nextAt }: Reminder): string => {
  const { list, over, present } = words[language].reminders;
  const on = (at: Date) => dateInWords(zone.dateAt(at), language);
  if (acted !== undefined) {
    const date = dateInWords(utcDate(acted.at), language);
    const who = words[language].oneCase.whoAndWhen({ name: literal(acted.by.name, 60), date });
    return present.answered({ who });
  }
  if (why !== undefined) return over[why];
  return state === 'pending' ? list.on({ date: on(dueAt) }) : list.told({ date: on(nextAt) });
};

const reminderRow = (reader: Reader, one: Reminder): Element => {
  const { language } = reader;
  return row(
    words[language].reminders.headline[one.kind]({ customer: literal(one.customer, 60) }),
    { verb: 'reminder', reminder: one.id, isBelow: true },
    [
      hint(words[language].reminders.day({ date: dateInWords(one.of, language) }), 'None'),
      hint(stateLine(reader, one), 'None'),
    ],
  );
};

const outOfReach = (language: Language, people: readonly OutOfReachLine[]): Element[] => {
  if (people.length === 0) return [];
  const { list } = words[language].reminders;
  const nameless = (isTeam: boolean) => (isTeam ? list.team : list.somebody);
  const lines = people.map(({ name, isTeam, state }) =>
    paragraph(list.unreachable[state]({ name: name === undefined ? nameless(isTeam) : literal(name, 80) }), 'None'),
  );
  return [group([heading(list.unreachableTitle, 'Default'), ...lines], 'warning')];
};

const tabs = (language: Language, chosen: Which): Element => {
  const { list } = words[language].reminders;
  const others = whiches.filter((which) => which !== chosen);
  return wordsToPress(others.map((which) => ({ title: list[which], data: { verb: 'reminders', which } })));
};

const actionsOf = ({ language, which, reminders, more }: RemindersView) => {
  const { buttons } = words[language].reminders;
  const last = reminders.at(-1);
  return [
    ...(more && last !== undefined
      ? [button(buttons.next, { verb: 'reminders', which, after: { id: last.id, at: last.nextAt.toISOString() } })]
      : []),
    ...(which === 'dead' && reminders.length > 0 ? [button(buttons.sendAgain, { verb: 'send-again' }, true)] : []),
    button(words[language].buttons.cases, { verb: 'cases' }),
  ];
};

/** A page of reminders, with the ways to the other lists, and who cannot be reached: nothing is dropped in silence. */
export const remindersCard = (view: RemindersView): CardMessage => {
  const { language, which, reminders, isEverybodys, unreachable, dead } = view;
  const { list } = words[language].reminders;
  const isDead = which === 'dead';
  return cardMessage(
    language,
    [
      hint(isEverybodys ? list.titleAll : list.titleMine),
      heading(list[which], 'Large', 'None'),
      ...(reminders.length === 0 ? [paragraph(list.none[which])] : reminders.map((one) => reminderRow(view, one))),
      ...(isDead || dead === 0 ? [] : [group([paragraph(list.someDead({ count: dead }))], 'warning')]),
      ...(isDead || dead > 0 ? outOfReach(language, unreachable) : []),
      tabs(language, which),
    ],
    actionsOf(view),
  );
};

/** What comes within so many days. */
export const dueCard = (reader: Reader, days: number, { reminders, more }: ReminderList): CardMessage => {
  const { language } = reader;
  const { list, buttons } = words[language].reminders;
  return cardMessage(
    language,
    [
      heading(list.due({ days }), 'Large'),
      ...(reminders.length === 0 ? [paragraph(list.none.due)] : reminders.map((one) => reminderRow(reader, one))),
      ...(more ? [hint(words[language].reminders.moreLater, 'Medium')] : []),
    ],
    [
      button(buttons.list, { verb: 'reminders', which: 'upcoming' }),
      button(words[language].buttons.cases, { verb: 'cases' }),
    ],
  );
};
