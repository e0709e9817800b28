import type { Calendar } from './calendar-rows.ts';
import { createPolicy, type Policy } from './policy.ts';
import { readCalendar } from './read-calendar.ts';
import { builtInRulebook, readRulebook } from './read-rulebook.ts';
import type { Rulebook } from './rulebook.ts';
import { RulebookError } from './yaml-rows.ts';

/** Everything that is decided by: the rules and the calendar, read from one folder and checked together. */
export interface LoadedPolicy {
  policy: Policy;
  calendar: Calendar;
}

const calendarProblems = ({ sources, outcomes }: Rulebook, calendar: Calendar): string[] => {
  const sourceIds = new Set(sources.map(({ id }) => id));
  const codes = new Set(calendar.map(({ code }) => code));
  return [
    ...calendar.flatMap((row) =>
      row.sources.filter((id) => !sourceIds.has(id)).map((id) => `calendar: ${row.code}: no such source: ${id}`),
    ),
    ...outcomes.flatMap(({ id, reminders }) =>
      reminders.filter((code) => !codes.has(code)).map((code) => `outcomes: ${id}: no such reminder: ${code}`),
    ),
  ];
};

/**
 * Reads a folder's rulebook and calendar.
 * @throws RulebookError naming every problem, one line each.
 */
export const loadPolicy = (folder: string = builtInRulebook): LoadedPolicy => {
  const rulebook = readRulebook(folder);
  const calendar = readCalendar(folder);
  const problems = calendarProblems(rulebook, calendar);
  if (problems.length > 0) throw new RulebookError(problems);
  return { policy: createPolicy(rulebook), calendar };
};
