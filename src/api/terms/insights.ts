import { z } from 'zod';

import { utcDate } from '../../clock.ts';
import { addMonths, dateOf, dayOf } from '../../policy/calendar-days.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { InsightsView, Month } from './insights-shapes.ts';

const mostMonths = 36;
const mostPeople = 100;

const monthsBefore = (month: string, months: number): string =>
  dateOf(addMonths(dayOf(`${month}-01`), -months)).slice(0, 7);

export const showInsights = endpoint(
  {
    summary: 'What came of the cases by channel and month, how long that took, and what waits on whom',
    path: nothing,
    query: z.strictObject({ from: Month.optional(), to: Month.optional() }),
    body: noBody,
    answer: InsightsView,
  },
  async ({ insights, clock }, { actor, language, query }) => {
    const to = query.to ?? utcDate(clock.now()).slice(0, 7);
    const from = query.from ?? monthsBefore(to, 11);
    if (from > to || from < monthsBefore(to, mostMonths - 1)) {
      const expected = expectedAt('from', language);
      return refused(language, 'wrong-field', { field: 'from', expected }, { field: 'from', expected });
    }
    const monthly = await insights.monthly(actor, from, to);
    const waiting = await insights.waiting(actor, mostPeople);
    return ok({ status: 200, body: { from, to, monthly, waiting } });
  },
);
