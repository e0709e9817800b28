import type { InsightsView } from '../../../api/terms/insights-shapes.ts';
import type { Took } from '../../../insights/tally.ts';
import { CaseStatus } from '../../../cases/case-status.ts';
import { addMonths, dateOf, dayOf } from '../../../policy/calendar-days.ts';
import type { PatternName } from '../shared/patterns.tsx';

type Monthly = InsightsView['monthly'][number];

export const patternOf: Record<CaseStatus, PatternName> = {
  done: 'solid',
  declined: 'stripes',
  doing: 'cross',
  waiting_for_term_end: 'dots',
  escalated: 'level',
  advised: 'hollow',
};

/** The statuses in the order of a bar: what has come to an end is at its beginning. */
export const statuses = ['done', 'declined', 'doing', 'waiting_for_term_end', 'escalated', 'advised'] as const;
export const lengths = ['hour', 'day', 'week', 'month', 'longer', 'open'] as const satisfies readonly Took[];

/** How many cases of a name stand how. */
export interface Sum {
  name: string;
  total: number;
  counts: readonly (readonly [CaseStatus, number])[];
}

type Counted = Pick<Monthly, 'status' | 'cases'>;

const sumOf = (name: string, rows: readonly Counted[]): Sum => {
  const of = (status: CaseStatus): number =>
    rows.reduce((sum, row) => sum + (row.status === status ? row.cases : 0), 0);
  const counts = statuses.map((status) => [status, of(status)] as const);
  return { name, counts, total: counts.reduce((sum, [, count]) => sum + count, 0) };
};

/** Every month of a span, `YYYY-MM`, both ends included: those too in which nothing was opened. */
export const monthsOf = ({ from, to }: { from: string; to: string }): string[] => {
  const months: string[] = [];
  for (let day = dayOf(`${from}-01`); dateOf(day).slice(0, 7) <= to; day = addMonths(day, 1)) {
    months.push(dateOf(day).slice(0, 7));
  }
  return months;
};

export const byMonth = ({ monthly, ...span }: InsightsView): Sum[] =>
  monthsOf(span).map((month) =>
    sumOf(
      month,
      monthly.filter((row) => row.month === month),
    ),
  );

/** The channel with the most first. */
export const byChannel = ({ monthly }: InsightsView): Sum[] =>
  [...Map.groupBy(monthly, ({ channel }) => channel)]
    .map(([channel, rows]) => sumOf(channel, rows))
    .toSorted((one, other) => other.total - one.total);

/** By person, in the order that they came in: whom most waits on first. */
export const byPerson = ({ waiting }: InsightsView): (Sum & { agent: string })[] =>
  [...Map.groupBy(waiting, ({ agent }) => agent)].map(([agent, rows]) => ({
    agent,
    ...sumOf(rows[0]?.name ?? agent, rows),
  }));

/** How many cases took how long, and which part of all they are. */
export const byLength = ({ monthly }: InsightsView): { took: Took; cases: number; part: number }[] => {
  const all = monthly.reduce((sum, { cases }) => sum + cases, 0);
  return lengths.map((took) => {
    const cases = monthly.reduce((sum, row) => sum + (row.took === took ? row.cases : 0), 0);
    return { took, cases, part: all === 0 ? 0 : cases / all };
  });
};

/** The first of as many months as are wanted, up to the month of `today`. */
export const firstMonth = (today: string, months: number): string =>
  dateOf(addMonths(dayOf(`${today.slice(0, 7)}-01`), 1 - months)).slice(0, 7);
