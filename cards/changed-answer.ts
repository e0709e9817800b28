import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { ReminderItem } from '../src/reminders/reminder-view.ts';
import { labelled, type Element } from './elements.ts';
import { sourceRow } from './source-row.ts';

/** What was said, what holds now, and where that is written; nothing where no answer changed. */
export const changedAnswerLines = ({
  language,
  item: { change },
}: {
  language: Language;
  item: Pick<ReminderItem, 'change'>;
}): Element[] => {
  if (change === undefined) return [];
  const say = words[language].reminders.changed;
  const { said, now, source } = change;
  return [
    labelled(said.when, said.line),
    labelled(say.now, now),
    ...(source === undefined ? [] : [sourceRow(language, say.source(source), source)]),
  ];
};
