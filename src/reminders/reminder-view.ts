import { utcDate } from '../clock.ts';
import { dateInWords } from '../language/dates.ts';
import type { Language, Text } from '../language/language.ts';
import { ownerOf, type Person } from '../cases/case.ts';
import { firstOpenStep } from '../cases/open-step.ts';
import { words } from '../language/words.ts';
import type { Zone } from '../language/zoned-time.ts';
import type { DecidedOutcome, DecidedStep, Decision } from '../policy/decision.ts';
import type { Policy } from '../policy/policy.ts';
import type { Terms } from '../policy/rulebook.ts';
import type { Store } from '../store/store.ts';
import { changedAnswerView, type ChangedAnswerView } from './changed-answer-view.ts';
import type { Delivery } from './delivery.ts';
import type { Planning } from './plan.ts';
import { kindOn } from './plan-kind.ts';
import type { Reminder, ReminderKind, Step, Subject } from './reminder.ts';
import { isCountedFrom, isOfCalendar, policyCode } from './reminder.ts';
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
  /** Where the policy gives another answer by now. */
  change?: ChangedAnswerView;
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
  /** Soonest date first, and not all where there are many. */
  items: readonly ReminderItem[];
  /** Of how many. */
  count: number;
}

/** More than anybody reads; the rest is in the list. */
const mostItems = 20;

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
    const shown = reminders.toSorted(soonestFirst).slice(0, mostItems);
    const subjects = await loadSubjects(
      planning.store.reading,
      tenant,
      shown.map(({ subject }) => subject),
    );
    const reading = { language, zone: planning.zones(timeZone), now: at };
    return {
      language,
      step,
      because: words[language].reminders.because[step],
      terms: planning.policy.rulebook.terms,
      items: shown.map((one, place) => itemOf(planning, one, subjects[place], reading)),
      count: reminders.length,
    };
  };

const soonestFirst = (first: Reminder, second: Reminder): number =>
  first.of < second.of ? -1 : first.of > second.of ? 1 : 0;

interface Reading {
  language: Language;
  zone: Zone;
  now: Date;
}

const itemOf = (
  { policy, calendar }: ViewParts,
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
    date: isCountedFrom(one)
      ? say.since({ date: dateInWords(one.of, language) })
      : dateOf(one.of, end, { language, zone, now }),
    ...(one.on < today && { overdue: say.overdue({ date: dateInWords(one.on, language) }) }),
    ...(kind === 'can_cancel' && hours > 0 && hours <= 72 && { hoursLeft: say.hoursLeft({ hours }) }),
    ...(why !== undefined && { why }),
    cost: kind === 'decide_now' && one.sense === 'unknown' ? say.costUnknown : say.cost[kind],
    ...(one.note !== undefined && { note: one.note }),
    ...(one.code === policyCode && aboutPolicy(policy, one, { about, decision, language })),
    ...(decision?.kind === 'outcome' && { decision, ...openStep(decision, about) }),
    ...caseOf(about),
  };
};

/** What differs where it tells of the policy: no date is near, and nothing was missed. */
const aboutPolicy = (
  policy: ViewParts['policy'],
  { of }: Reminder,
  {
    about,
    decision,
    language,
  }: { about: LoadedSubject | undefined; decision: Decision | undefined; language: Language },
): Pick<ReminderItem, 'date' | 'overdue' | 'change'> => {
  const change = about?.case && changedAnswerView(policy, about.case, decision, language);
  const since = words[language].reminders.changed.since({ date: dateInWords(of, language) });
  return { date: change?.since ?? since, overdue: undefined, ...(change !== undefined && { change }) };
};

const openStep = ({ steps }: DecidedOutcome, about: LoadedSubject | undefined): Pick<ReminderItem, 'step'> => {
  const step = firstOpenStep(about?.case ?? {}, steps);
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
  if (!isOfCalendar(code)) return undefined;
  const rows = calendar.filter((row) => row.code === code);
  return (rows.find((row) => row.sense?.includes(sense) === true) ?? rows[0])?.why;
};
