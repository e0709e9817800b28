import type { Zone } from '../language/zoned-time.ts';
import { addWorkingDays, dateOf, dayOf, isWorkingDay } from '../policy/calendar-days.ts';

/** Times of day, `HH:MM`, in which nobody is to be disturbed; may go over midnight. The end is not quiet any more. */
export interface QuietHours {
  from: string;
  to: string;
}

/** When a person reads what we send: in which zone, and when not. */
export interface ReadingHours {
  zone: Zone;
  quietHours?: QuietHours;
}

const opening = '09:00';
const closing = '18:00';

const isQuiet = ({ from, to }: QuietHours, time: string): boolean =>
  from <= to ? from <= time && time < to : time >= from || time < to;

/** The time of the day from which on one may write. */
const openingOf = (quiet: QuietHours | undefined): string =>
  quiet !== undefined && isQuiet(quiet, opening) ? quiet.to : opening;

const workingDayUpTo = (date: string): string => {
  const day = dayOf(date);
  return isWorkingDay(day) ? date : dateOf(addWorkingDays(day, -1));
};

/** 09:00 in the reader's zone on the last working day up to the date; after their quiet hours where 09:00 is in them. */
export const momentFor = (date: string, { zone, quietHours }: ReadingHours): Date =>
  zone.instantOf(workingDayUpTo(date), openingOf(quietHours));

const isOpen = (now: Date, { zone, quietHours }: ReadingHours): boolean => {
  const time = zone.timeAt(now);
  if (!isWorkingDay(dayOf(zone.dateAt(now))) || (quietHours !== undefined && isQuiet(quietHours, time))) return false;
  const from = openingOf(quietHours);
  // Who starts in the evening has no evening.
  return time >= from && (time < closing || from >= closing);
};

/** 09:00 on the next working day after the instant's. */
export const nextWorkingMoment = (now: Date, hours: ReadingHours): Date =>
  hours.zone.instantOf(dateOf(addWorkingDays(dayOf(hours.zone.dateAt(now)), 1)), openingOf(hours.quietHours));

/** The next moment in which the reader may be written to; now, when it is one. */
export const nextMoment = (now: Date, hours: ReadingHours): Date => {
  if (isOpen(now, hours)) return now;
  const today = hours.zone.dateAt(now);
  const thisMorning = hours.zone.instantOf(today, openingOf(hours.quietHours));
  return isWorkingDay(dayOf(today)) && thisMorning > now ? thisMorning : nextWorkingMoment(now, hours);
};

/**
 * When something comes that a person asked for on a later date: on a morning after today's, also where the working day
 * before that date is today; then on the next working one, or on the date itself when that is beyond the deadline.
 */
export const askedMoment = (on: string, deadline: string, now: Date, hours: ReadingHours): Date => {
  const { zone, quietHours } = hours;
  const planned = momentFor(on, hours);
  if (zone.dateAt(planned) > zone.dateAt(now)) return planned;
  const next = nextWorkingMoment(now, hours);
  return zone.dateAt(next) <= deadline ? next : zone.instantOf(on, openingOf(quietHours));
};

/**
 * When a reminder for the date is sent, seen from now: at its moment, or, when that has gone, at the next one. Nobody waits
 * for it beyond the deadline (the end of that day in UTC): then at once.
 */
export const sendingMoment = (on: string, deadline: string, now: Date, hours: ReadingHours): Date => {
  const planned = momentFor(on, hours);
  if (planned > now) return planned;
  const next = nextMoment(now, hours);
  const end = new Date(Date.parse(`${deadline}T00:00:00Z`) + 24 * 3_600_000);
  return next > end && now <= end ? now : next;
};
