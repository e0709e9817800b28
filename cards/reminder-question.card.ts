import { addDays } from '../src/policy/calendar-days.ts';
import { dateInWords } from '../src/language/dates.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import {
  button,
  group,
  heading,
  hint,
  literal,
  paragraph,
  row,
  strong,
  type Element,
  type TextInput,
} from './elements.ts';
import { typedInput } from './press.ts';
import type { OneReminder } from './reminder.card.ts';

interface Asking extends OneReminder {
  /** Why what was filled in was not taken, in words. */
  problem?: string;
}

const line = (label: string, missing: string, maxLength: number): TextInput => ({
  type: 'Input.Text',
  id: typedInput,
  label,
  isRequired: true,
  errorMessage: missing,
  maxLength,
  isMultiline: false,
  spacing: 'Small',
});

const top = ({ language, item, problem }: Asking): Element[] => [
  strong(words[language].reminders.headline[item.kind]({ customer: literal(item.customer, 60) })),
  hint(item.date, 'None'),
  ...(problem === undefined ? [] : [group([paragraph(problem)], 'warning')]),
];

const keep = ({ language, item: { id: reminder } }: Asking) =>
  button(words[language].reminders.buttons.keep, { verb: 'reminder', reminder });

const mostOfADate = 60;
const mostOfAReason = 1000;

/** Until when it is to be put off. */
export const snoozeCard = (asking: Asking, today: string): CardMessage => {
  const { language, item } = asking;
  const say = words[language].reminders;
  const { id: reminder } = item;
  const offers = [
    { until: addDays(today, 1), title: say.snooze.tomorrow },
    { until: addDays(today, 7), title: say.snooze.nextWeek },
  ];
  return cardMessage(
    language,
    [
      ...top(asking),
      heading(say.snooze.ask),
      ...offers.map(({ until, title }) =>
        row(title({ date: dateInWords(until, language) }), { verb: 'snooze', reminder, until }),
      ),
      line(say.snooze.label, say.snooze.hint, mostOfADate),
      hint(say.snooze.hint, 'Small'),
    ],
    [button(say.buttons.snooze, { verb: 'snooze', reminder, isFilled: true }, true), keep(asking)],
  );
};

/** Until when nothing is to be said about the customer. */
export const muteCard = (asking: Asking): CardMessage => {
  const { language, item } = asking;
  const say = words[language].reminders;
  const { id: reminder, customer } = item;
  return cardMessage(
    language,
    [
      ...top(asking),
      strong(say.mute.ask({ customer: literal(customer, 60) }), 'Medium'),
      line(say.snooze.label, say.mute.hint, mostOfADate),
      hint(say.mute.hint, 'Small'),
    ],
    [button(words[language].buttons.next, { verb: 'mute', reminder, isFilled: true }, true), keep(asking)],
  );
};

/** Why: asked where a date alone is not enough. `ask` says so; `problem` is missing the first time. */
export const reasonCard = (
  asking: Asking,
  { verb, until, ask }: { verb: 'snooze' | 'mute'; until: string; ask: string },
) => {
  const { language, item } = asking;
  const { buttons, reminders: say } = words[language];
  const { id: reminder } = item;
  return cardMessage(
    language,
    [
      ...top(asking),
      heading(ask),
      line(say.snooze.reason, say.snooze.reasonHint, mostOfAReason),
      hint(say.snooze.reasonHint, 'Small'),
    ],
    [button(buttons.save, { verb, reminder, until, isFilled: true }, true), keep(asking)],
  );
};
