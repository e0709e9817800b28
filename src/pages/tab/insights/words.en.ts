import type { Took } from '../../../insights/tally.ts';

/** What the page of insights says, in English. */
export const en = {
  title: 'Insights',
  months: 'Months',
  lastMonths: (count: number) => `The last ${count} months`,
  byMonth: 'Outcomes by month',
  byChannel: 'Outcomes by purchase channel',
  byMonthHint: 'By the month in which the case was opened.',
  month: 'Month',
  total: 'In all',
  outcome: 'Outcome',
  time: 'Time to outcome',
  timeHint: 'From the answer until somebody first said what came of it.',
  took: {
    hour: 'Within an hour',
    day: 'Within a day',
    week: 'Within a week',
    month: 'Within 30 days',
    longer: 'Longer',
    open: 'Not said yet',
  } satisfies Record<Took, string>,
  length: 'Time',
  cases: 'Cases',
  share: (share: string) => `${share} of all`,
  waiting: 'What waits on whom',
  waitingHint: 'Open cases, of the hundred people with the most.',
  person: 'Person',
  nobody: 'No case is open: nothing waits on anybody.',
  nothing: 'No case was opened in these months.',
  bar: (name: string, total: string, parts: string) => `${name}: ${total}. ${parts}`,
  part: (name: string, count: string) => `${name}: ${count}`,
};
export type InsightsWords = typeof en;
