import type { Text } from '../language/language.ts';
import { addWorkingDays, addYears, dateOf, dayAfterHours, dayOf, isWritable, type Day } from './calendar-days.ts';
import { occurrences } from './calendar-occurrences.ts';
import {
  spelledAlike,
  type Calendar,
  type CalendarRow,
  type Condition,
  type Formula,
  type Leads,
} from './calendar-rows.ts';
import type { IsoDate } from './decision.ts';
import type { Facts } from './facts.ts';
import { lastServiceDay, termEnd, underEst } from './term-end.ts';

/** A day on which somebody should hear about a date. One reminder is told from another by code, `of` and `leadDays`. */
export interface Reminder {
  code: string;
  /** The date it is about. */
  of: IsoDate;
  /** Calendar days from `of` to `on`, negative before. */
  leadDays: number;
  on: IsoDate;
  /** `on` is past. */
  overdue: boolean;
  why: Text;
}

export interface Occasion {
  facts: Facts;
  /** The codes of the decision's outcome. */
  reminderCodes: readonly string[];
  asOf: IsoDate;
  /** A tenant's own lead times. */
  leads?: Leads;
}

/** A date farther away stands for "no end" (domain 7.2). */
const yearsToNoEnd = 10;
/** Dates that come again are only told for so many days ahead. */
const horizonDays = 90;

/** The day of asking, and the last day that is not "no end". */
interface Span {
  today: Day;
  noEnd: Day;
}

interface Dated {
  row: CalendarRow;
  of: Day;
  on: Day;
}

type Wanted = Condition[number];

const matches = ({ fact, values }: Wanted, facts: Facts): boolean => {
  const value = facts[fact];
  if (value === undefined) return false;
  return values.has(spelledAlike(value)) || (value !== 'unknown' && values.has('known'));
};

const dayOfFact = (fact: Formula['on'], facts: Facts): Day | undefined => {
  if (fact === 'term_end') return lastServiceDay(facts);
  const date = facts[fact];
  return date === undefined || date === 'unknown' ? undefined : dayOf(date);
};

const rolledTo = (today: Day, day: Day, by: number): Day => day + Math.max(0, Math.ceil((today - day) / by)) * by;

const calculated = (formula: Formula, facts: Facts, today: Day): Day | undefined => {
  const day = dayOfFact(formula.on, facts);
  if (day === undefined || formula.when?.every((wanted) => matches(wanted, facts)) === false) return undefined;
  const { plusDays, plusHours, plusYears, rollsByDays } = formula;
  if (plusDays !== undefined) return day + plusDays;
  if (plusHours !== undefined) return dayAfterHours(facts[formula.on] ?? '', plusHours);
  if (plusYears !== undefined) return addYears(day, plusYears);
  return rollsByDays === undefined ? day : rolledTo(today, day, rollsByDays);
};

const firstDate = ({ of: formulas }: CalendarRow, facts: Facts, today: Day): Day | undefined => {
  for (const formula of formulas) {
    const day = calculated(formula, facts, today);
    if (day !== undefined) return day;
  }
  return undefined;
};

const speaksOf = ({ sense, underEst: wanted, when, unless }: CalendarRow, facts: Facts): boolean =>
  (sense === undefined || sense.includes(termEnd(facts))) &&
  (wanted === undefined || wanted === underEst(facts)) &&
  when?.every((condition) => matches(condition, facts)) !== false &&
  unless?.some((condition) => matches(condition, facts)) !== true;

const repeated = (row: CalendarRow, start: Day, leads: readonly number[], today: Day, end: Day): Dated[] => {
  const { repeats } = row;
  if (repeats === undefined) return [];
  return leads.flatMap((lead) => {
    const to = Math.min(end, today + horizonDays - lead);
    return occurrences(repeats, start, { from: today - lead, to }).map((of) => ({ row, of, on: of + lead }));
  });
};

/** The last day on which a date can come again; undefined where that day is not known. */
const lastRepeat = ({ repeats }: CalendarRow, facts: Facts): Day | undefined =>
  repeats !== undefined && 'until' in repeats ? dayOfFact(repeats.until, facts) : Infinity;

const datedBy = (row: CalendarRow, { facts, leads }: Occasion, { today, noEnd }: Span): Dated[] => {
  const of = firstDate(row, facts, today);
  if (of === undefined || of > noEnd || (row.closes && of < today) || !speaksOf(row, facts)) return [];
  const days = leads?.[row.code] ?? row.leads;
  if (row.repeats === undefined) {
    return days.map((lead) => ({ row, of, on: row.workingDays ? addWorkingDays(of, lead) : of + lead }));
  }
  const end = lastRepeat(row, facts);
  const endless = end === undefined || (Number.isFinite(end) && end > noEnd);
  return endless ? [] : repeated(row, of, days, today, end);
};

const inOrder = (one: Dated, other: Dated): number =>
  one.on - other.on || (one.row.code === other.row.code ? one.of - other.of : one.row.code < other.row.code ? -1 : 1);

const isSame = (one: Dated, other: Dated | undefined): boolean =>
  one.row.code === other?.row.code && one.of === other.of && one.on === other.on;

/** Each once, and of each code's past ones only the newest: who is late hears it once. Takes them in order. */
const oncePerLead = (dated: readonly Dated[], today: Day): Dated[] => {
  const each = dated.filter((one, place) => !isSame(one, dated[place - 1]));
  const newestPast = new Map(each.filter(({ on }) => on < today).map((one) => [one.row.code, one]));
  return each.filter((one) => one.on >= today || newestPast.get(one.row.code) === one);
};

/**
 * The reminders that the facts of one subscription call for: those of the decision's outcome, and those of deadlines that
 * fall by themselves. Sorted by day, then code. Recalculate when a fact changes; dates that come again, every 90 days too.
 */
export const remindersFor = (calendar: Calendar, occasion: Occasion): Reminder[] => {
  const today = dayOf(occasion.asOf);
  const span = { today, noEnd: addYears(today, yearsToNoEnd) };
  const dated = calendar
    .filter(({ code, alone }) => alone || occasion.reminderCodes.includes(code))
    .flatMap((row) => datedBy(row, occasion, span))
    .filter(({ of, on }) => isWritable(of) && isWritable(on))
    .sort(inOrder);
  return oncePerLead(dated, today).map(({ row: { code, why }, of, on }) => ({
    code,
    of: dateOf(of),
    leadDays: on - of,
    on: dateOf(on),
    overdue: on < today,
    why,
  }));
};
