import { z } from 'zod';

import { utcDate } from '../../clock.ts';
import { Language } from '../../language/language.ts';
import { Facts } from '../../policy/facts.ts';
import { readFacts } from '../../policy/read-facts.ts';
import { ok } from '../../result.ts';
import { endpoint, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { Day } from '../shapes.ts';
import { Decided } from './answer-shapes.ts';
import { nextQuestion } from './written-answer.ts';

/** Nothing is stored. */
export const decide = endpoint(
  {
    summary: 'The next step for these facts, or the next question worth asking',
    path: nothing,
    query: nothing,
    body: z.strictObject({ facts: Facts, asOf: Day.optional(), lang: Language.optional() }),
    answer: Decided,
  },
  async ({ policy, clock }, { language: spoken, body: { facts, asOf = utcDate(clock.now()), lang } }) => {
    const language = lang ?? spoken;
    const read = readFacts(facts);
    if (!read.ok)
      return refused(language, 'facts-contradict', { facts: read.problem.detail ?? '' }, { field: 'facts' });
    const present = policy();
    const answer = present.answers.answer({ facts, asOf }, language);
    const next = nextQuestion(present.policy, { facts, asOf, language });
    return Promise.resolve(ok({ status: 200, body: { answer, ...(next === undefined ? {} : { next }) } }));
  },
);
