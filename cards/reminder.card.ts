import { words } from '../src/language/words.ts';
import type { Terms } from '../src/policy/rulebook.ts';
import type { Language } from '../src/language/language.ts';
import type { ReminderItem, ReminderView } from '../src/reminders/reminder-view.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { changedAnswerLines } from './changed-answer.ts';
import {
  button,
  group,
  heading,
  hint,
  labelled,
  linkRow,
  literal,
  paragraph,
  row,
  strong,
  type Element,
} from './elements.ts';

/** One reminder as a card shows it. */
export interface OneReminder {
  language: Language;
  item: ReminderItem;
  terms: Terms;
  /** Why this reader gets it; missing where they looked it up. */
  because?: string;
}

const nextStep = ({ language, item, terms }: OneReminder): Element[] => {
  const say = words[language].reminders;
  const { decision, step } = item;
  if (item.case === undefined) return [paragraph(say.noCase, 'Small')];
  if (decision === undefined) return [paragraph(say.oneMoreAnswer, 'Small')];
  const line = item.change === undefined ? [strong(decision.line[language], 'Small')] : [];
  if (step === undefined) return [...line, paragraph(say.allStepsDone, 'None')];
  const { actor, text, link } = step;
  const opens = link && words[language].answer.opens({ title: link.title[language] });
  return [
    ...line,
    hint(say.step({ actor: terms.actors[actor][language] }), 'Small'),
    paragraph(text[language], 'None'),
    ...(link === undefined || opens === undefined ? [] : [linkRow(link.title[language], link.url[language], opens)]),
  ];
};

const aboutLines = ({ language, item }: OneReminder): Element[] => {
  const say = words[language];
  const customer = literal(item.customer);
  return [
    hint(item.case === undefined ? customer : say.oneCase.title({ number: item.case.number, customer })),
    heading(say.reminders.title[item.kind], 'Large', 'Small'),
    ...(item.product === undefined ? [] : [labelled(say.reminders.product, literal(item.product))]),
  ];
};

/** What happens when, what it is worth, and what can be done about it. */
export const reminderElements = (one: OneReminder): Element[] => {
  const { language, item, because } = one;
  const say = words[language].reminders;
  return [
    ...aboutLines(one),
    paragraph(item.date, 'Small'),
    ...changedAnswerLines(one),
    ...(item.hoursLeft === undefined ? [] : [strong(item.hoursLeft, 'None')]),
    ...(item.overdue === undefined ? [] : [group([paragraph(item.overdue)], 'warning')]),
    ...(item.why === undefined ? [] : [paragraph(item.why, 'Small')]),
    paragraph(item.cost, 'Small'),
    ...(item.note === undefined ? [] : [labelled(say.note, literal(item.note, 1000))]),
    group([heading(say.whatToDo, 'Default'), ...nextStep(one)], 'emphasis'),
    ...(because === undefined ? [] : [hint(because, 'Medium')]),
  ];
};

const openCase = ({ language, item }: OneReminder) => {
  const { buttons } = words[language];
  if (item.case === undefined) return button(buttons.start, { verb: 'guide' });
  const { number } = item.case;
  return button(buttons.showCase({ number }), { verb: 'case', case: number });
};

/** What can be done about a reminder that waits for an answer. */
const answers = (one: OneReminder) => {
  const { language, item } = one;
  const { buttons, changed } = words[language].reminders;
  const { id: reminder, kind } = item;
  return [
    button(kind === 'policy_changed' ? changed.noted : buttons.done, { verb: 'reminder-done', reminder }, true),
    button(buttons.snooze, { verb: 'snooze', reminder }),
    openCase(one),
    ...(item.case === undefined
      ? []
      : [button(buttons.assign, { verb: 'assign', case: item.case.number, version: item.case.version })]),
    button(buttons.mute, { verb: 'mute', reminder }),
  ];
};

export const oneReminderCard = (one: OneReminder): CardMessage =>
  cardMessage(one.language, reminderElements(one), answers(one));

/** One that waits for no answer any more: who did what when, or why nobody has to. */
export const pastReminderCard = (one: OneReminder, present: string): CardMessage =>
  cardMessage(
    one.language,
    [group([paragraph(present)], 'good'), ...reminderElements(one)],
    [openCase(one), button(words[one.language].reminders.buttons.list, { verb: 'reminders', which: 'upcoming' })],
  );

const digestRow = (
  language: Language,
  { id, kind, customer, product, date, overdue, change }: ReminderItem,
): Element => {
  const below = [
    ...(product === undefined ? [] : [hint(literal(product, 80), 'None')]),
    hint(date, 'None'),
    ...(change === undefined ? [] : [hint(change.now, 'None')]),
    ...(overdue === undefined ? [] : [hint(overdue, 'None')]),
  ];
  const title = words[language].reminders.headline[kind]({ customer: literal(customer, 60) });
  return row(title, { verb: 'reminder', reminder: id, isBelow: true }, below);
};

const digestCard = ({ language, items, count, because }: ReminderView): CardMessage => {
  const say = words[language].reminders;
  const more = count - items.length;
  const isPolicy = items.every(({ kind }) => kind === 'policy_changed');
  return cardMessage(
    language,
    [
      heading(isPolicy ? say.changed.many({ count }) : say.many({ count }), 'Large'),
      ...items.map((item) => digestRow(language, item)),
      ...(more > 0 ? [hint(say.more({ count: more }), 'Medium')] : []),
      hint(because, 'Medium'),
    ],
    [button(say.buttons.list, { verb: 'reminders', which: 'overdue' })],
  );
};

/** What comes by itself: one reminder with everything it takes, or many as rows to open. */
export const reminderCard = (view: ReminderView): CardMessage => {
  const { language, terms, because, items, count } = view;
  const [item] = items;
  if (item === undefined) throw new Error('A message without a reminder');
  return count === 1 ? oneReminderCard({ language, terms, because, item }) : digestCard(view);
};
