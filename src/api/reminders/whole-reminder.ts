import type { Actor } from '../../cases/case.ts';
import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import { presentInWords } from '../../reminders/present-in-words.ts';
import type { Present, Rounds } from '../../reminders/present.ts';
import type { ReminderItem } from '../../reminders/reminder-view.ts';
import type { ApiServices } from '../services.ts';
import type { ShownReminder } from './reminder-shapes.ts';
import { asText, writtenReminders } from './written-reminder.ts';

/** A reminder as it stands now, for whoever asks. */
export interface Found extends Rounds {
  present: Present;
}

const toDoOf = ({ case: one, decision, step }: ReminderItem, language: Language): ShownReminder['toDo'] => {
  const say = words[language].reminders;
  if (one === undefined) return { text: say.noCase };
  if (decision === undefined) return { text: say.oneMoreAnswer };
  const line = decision.line[language];
  if (step === undefined) return { line, text: say.allStepsDone };
  const { text, link } = step;
  return {
    line,
    text: text[language],
    ...(link !== undefined && { link: { title: link.title[language], url: link.url[language] } }),
  };
};

const itemOf = async (
  { settings, reminderViews, clock }: ApiServices,
  { tenant, agent }: Actor,
  { newest }: Found,
  language: Language,
): Promise<ReminderItem> => {
  const known = await settings.ofAgent(tenant, agent);
  const timeZone = known?.timeZone ?? known?.seenTimeZone ?? 'UTC';
  const { items } = await reminderViews({
    tenant,
    reminders: [newest],
    reader: { language, timeZone },
    step: newest.step,
    at: clock.now(),
  });
  const [item] = items;
  if (item === undefined) throw new Error('A reminder without a view');
  return item;
};

/** Everything that the message of a reminder says, as of now. */
export const wholeReminder = async (
  services: ApiServices,
  actor: Actor,
  found: Found,
  language: Language,
): Promise<ShownReminder> => {
  const item = await itemOf(services, actor, found, language);
  const [row] = await writtenReminders(services, actor, { reminders: [found.newest], language });
  if (row === undefined) throw new Error('A reminder without a row');
  const { date, overdue, hoursLeft, why, cost, kind, headline } = item;
  const { asked, present } = found;
  return {
    ...row,
    id: asked.id,
    ...(item.case !== undefined && { case: item.case.number, owner: item.case.owner, caseVersion: item.case.version }),
    kind,
    headline,
    title: words[language].reminders.title[kind],
    date,
    cost,
    toDo: toDoOf(item, language),
    isOpen: present.kind === 'open',
    canReopen: present.kind === 'answered' && present.acted.by.agent === actor.agent,
    ...(overdue !== undefined && { overdue }),
    ...(hoursLeft !== undefined && { hoursLeft }),
    ...(why !== undefined && { why }),
    ...(present.kind !== 'open' && { present: presentInWords(language, present, asText) }),
  };
};
