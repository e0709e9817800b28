import { utcDate } from '../../clock.ts';
import { staleRows } from '../../policy/hygiene.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { PolicyView } from './policy-shapes.ts';

export const showPolicy = endpoint(
  {
    summary: 'Which rules hold today, and how many there are of everything',
    path: nothing,
    query: nothing,
    body: noBody,
    answer: PolicyView,
  },
  async ({ policy, clock }) => {
    const { rulebook, turningDates } = policy().policy;
    const today = utcDate(clock.now());
    const version = turningDates.findLast((date) => date <= today);
    const body = {
      today,
      ...(version !== undefined && { version }),
      dates: [...turningDates],
      counts: {
        rules: rulebook.rules.length,
        outcomes: new Set(rulebook.outcomes.map(({ id }) => id)).size,
        questions: rulebook.questions.length,
        sources: rulebook.sources.length,
        stale: staleRows(rulebook.rules, today).length,
      },
    };
    return Promise.resolve(ok({ status: 200, body }));
  },
);
