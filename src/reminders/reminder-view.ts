import { utcDate } from '../clock.ts';
import { dateInWords } from '../language/dates.ts';
import type { Language, Text } from '../language/language.ts';
import { ownerOf, type Person } from '../cases/case.ts';
import { words } from '../language/words.ts';
import type { Zone } from '../language/zoned-time.ts';
import type { DecidedOutcome, DecidedStep } from '../policy/decision.ts';
import type { Policy } from '../policy/policy.ts';
import type { Terms } from '../policy/rulebook.ts';
import { stepKey } from '../policy/step-key.ts';
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
  /** The first step of it that nobody has ticked. */
  step?: DecidedStep;
  /** The case as it is, to be handed on. */
  case?: { number: number; version: number; owner: Person };
}

/** Everything that the card of a message says. */
export interface ReminderView {
  language: Language;
  step: Step;
  /** Why this reader gets it. */
  because: string;
  terms: Terms;
  /** Soonest date first. */
  items: readonly ReminderItem[];
}

const hour = 3_600_000;

interface ViewParts extends Planning {
  policy: Pick<Policy, 'decide' | 'rulebook'>;
  store: Pick<Store, 'reading'>;
}

/** Reads what a message is about, as of when it is sent or looked at. */
export type ReminderViews = (
  shown: Pick<Delivery, 'tenant' | 'reminders' | 'reader' | 'step' | 'at'>,
) => Promise<ReminderView>;

export const createReminderViews =
  (planning: ViewParts): ReminderViews =>
  async ({ tenant, reminders, reader, step, at }) => {
    const { language, timeZone } = reader;
    const subjects = await loadSubjects(
      planning.store.reading,
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
      terms: planning.policy.rulebook.terms,
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
    cost: kind === 'decide_now' && one.sense === 'unknown' ? say.costUnknown : say.cost[kind],
    ...(one.note !== undefined && { note: one.note }),
    ...(decision?.kind === 'outcome' && { decision, ...openStep(decision, about) }),
    ...caseOf(about),
  };
};

const openStep = ({ steps }: DecidedOutcome, about: LoadedSubject | undefined): Pick<ReminderItem, 'step'> => {
  const ticked = new Set(about?.case?.done?.map(({ step }) => step));
  const step = steps.find((each) => !ticked.has(stepKey(each)));
  return step === undefined ? {} : { step };
};

const caseOf = (about: LoadedSubject | undefined): Pick<ReminderItem, 'case'> => {
  const one = about?.case;
  return one === undefined ? {} : { case: { number: one.number, version: one.version, owner: ownerOf(one) } };
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
