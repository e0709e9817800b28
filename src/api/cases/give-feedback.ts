import { z } from 'zod';

import { feedbackOn } from '../../feedback/feedback-on.ts';
import { maxReasonLength } from '../../feedback/feedback.ts';
import { Verdict } from '../../feedback/verdict.ts';
import { ok } from '../../result.ts';
import { endpoint, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { OfCase } from '../shapes.ts';
import { GivenOpinion } from './case-shapes.ts';

export const giveFeedback = endpoint(
  {
    summary: 'What you think of the answer of a case; a later opinion takes the place of the earlier',
    effect: 'writes',
    path: OfCase,
    query: nothing,
    body: z.strictObject({ verdict: Verdict, reason: z.string().trim().min(1).max(maxReasonLength).optional() }),
    answer: GivenOpinion,
  },
  async ({ cases, feedback, policy, clock }, { actor, language, path: { number }, body: { verdict, reason } }) => {
    const one = await cases.find(actor, number);
    if (one === undefined) return refused(language, 'not-found', {});
    const given = feedbackOn(policy().policy, one, { verdict, typed: reason });
    if (given === undefined) return refused(language, 'not-as-given', {});
    await feedback.give(actor, given, clock.now());
    return ok({ status: 200, body: { verdict, ...(reason !== undefined && { reason }) } });
  },
);
