import { addMonths, monthOf, type Day } from './calendar-days.ts';
import type { CalendarRow } from './calendar-rows.ts';

type Repeats = NonNullable<CalendarRow['repeats']>;

/** The days on which a date comes again between `from` and `to`, both included, counted from its first day. */
export const occurrences = (repeats: Repeats, start: Day, { from, to }: { from: Day; to: Day }): Day[] => {
  const days: Day[] = [];
  if ('everyDays' in repeats) {
    const first = start + Math.max(0, Math.ceil((from - start) / repeats.everyDays)) * repeats.everyDays;
    for (let day = first; day <= to; day += repeats.everyDays) days.push(day);
    return days;
  }
  const { everyMonths, first } = repeats;
  let turn = Math.max(first, Math.floor((monthOf(from) - monthOf(start)) / everyMonths));
  for (let day = addMonths(start, turn * everyMonths); day <= to; day = addMonths(start, turn * everyMonths)) {
    if (day >= from) days.push(day);
    turn += 1;
  }
  return days;
};
