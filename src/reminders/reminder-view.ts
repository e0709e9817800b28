import { utcDate } from '../clock.ts';
import { dateInWords } from '../language/dates.ts';
import type { Language, Text } from '../language/language.ts';
import { words } from '../language/words.ts';
import type { Zone } from '../language/zoned-time.ts';
import type { DecidedOutcome } from '../policy/decision.ts';
import type { Store } from '../store/store.ts';
import type { Delivery } from './delivery.ts';
import type { Planning } from './plan.ts';
import { kindOn } from './plan-kind.ts';
import type { Reminder, ReminderKind, Step, Subject } from './reminder.ts';
import { manualCode } from './reminder.ts';
import { factsOfSubject } from './subject-facts.ts';
import { loadSubjects, type LoadedSubject } from './subjects.ts';

/** One reminder in the reader's words. Sentences are whole; names and products are a person's text. */
export interface ReminderItem {
  /** The key of its buttons: the same on every card that shows it. */
  id: string;
  subject: Subject;
  customer: string;
  product?: string;
  /** What it is as of now: what could be cancelled may be locked by then. */
  kind: ReminderKind;
  headline: string;
  /** The date it is about, and in the reader's zone where that is another day. */
  of: string;
  date: string;
  overdue?: string;
  hoursLeft?: string;
  /** Why the date matters, by the calendar; missing where a person asked for it. */
  why?: string;
  cost: string;
  note?: string;
  /** The next step as of today; missing where a question is open. */
  decision?: DecidedOutcome;
}

/** Everything that the card of a message says. */
export interface ReminderView {
  language: Language;
  step: Step;
  /** Why this reader gets it. */
  because: string;
  /** Soonest date first. */
  items: readonly ReminderItem[];
}

const hour = 3_600_000;

/** Reads what a message is about, as of when it is sent. */
export const createReminderViews =
  ({ store, ...planning }: Planning & { store: Pick<Store, 'reading'> }) =>
  async ({ tenant, reminders, reader, step, at }: Delivery): Promise<ReminderView> => {
    const { language, timeZone } = reader;
    const subjects = await loadSubjects(
      store.reading,
      tenant,
      reminders.map(({ subject }) => subject),
    );
    const items = reminders.map((one, place) =>
      itemOf(planning, one, subjects[place], { language, zone: planning.zones(timeZone), now: at }),
    );
    return {
      language,
      step,
      because: words[language].reminders.because[step],
      items: items.toSorted((first, second) => (first.of < second.of ? -1 : first.of > second.of ? 1 : 0)),
    };
  };

interface Reading {
  language: Language;
  zone: Zone;
  now: Date;
}

const itemOf = (
  { policy, calendar }: Planning,
  one: Reminder,
  about: LoadedSubject | undefined,
  { language, zone, now }: Reading,
): ReminderItem => {
  const say = words[language].reminders;
  const today = utcDate(now);
  const kind = kindOn(one.kind, one.of, today);
  const end = new Date(Date.parse(`${one.of}T00:00:00Z`) + 24 * hour);
  const hours = Math.ceil((end.getTime() - now.getTime()) / hour);
  const why = whyOf(calendar, one)?.[language];
  const decision =
    about?.case === undefined ? undefined : policy.decide(factsOfSubject(about.case, about.subscription), today);
  return {
    id: one.id,
    subject: one.subject,
    customer: one.customer,
    ...(one.product !== undefined && { product: one.product }),
    kind,
    headline: say.headline[kind]({ customer: one.customer }),
    of: one.of,
    date: dateOf(one.of, end, { language, zone, now }),
    ...(one.on < today && { overdue: say.overdue({ date: dateInWords(one.on, language) }) }),
    ...(kind === 'can_cancel' && hours > 0 && hours <= 72 && { hoursLeft: say.hoursLeft({ hours }) }),
    ...(why !== undefined && { why }),
    cost: say.cost[kind],
    ...(one.note !== undefined && { note: one.note }),
    ...(decision?.kind === 'outcome' && { decision }),
  };
};

const dateOf = (of: string, end: Date, { language, zone }: Reading): string => {
  const say = words[language].reminders;
  const date = dateInWords(of, language);
  // The last minute of the day in UTC, on the reader's wall.
  const last = new Date(end.getTime() - 60_000);
  const here = zone.dateAt(last);
  return here === of
    ? say.date({ date })
    : say.dateHere({ date, here: dateInWords(here, language), time: zone.timeAt(last) });
};

/** The words of the calendar's row that fits. */
const whyOf = (calendar: Planning['calendar'], { code, sense }: Reminder): Text | undefined => {
  if (code === manualCode) return undefined;
  const rows = calendar.filter((row) => row.code === code);
  return (rows.find((row) => row.sense?.includes(sense) === true) ?? rows[0])?.why;
};
