import { z } from 'zod';

import { utcDate } from '../../clock.ts';
import { FamilyId } from '../../policy/graph-families.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { Day } from '../shapes.ts';

const whole = async function* (text: string): AsyncGenerator<string> {
  yield await Promise.resolve(text);
};

export const drawGraph = endpoint(
  {
    summary: 'The questions and answers of a product family on a date, drawn',
    path: nothing,
    query: z.strictObject({ on: Day.optional(), family: FamilyId.default('licenses') }),
    body: noBody,
    answer: 'image/svg+xml',
  },
  async ({ policy, clock }, { language, query: { on = utcDate(clock.now()), family } }) => {
    const drawn = policy()
      .drawn(on, language)
      .find(({ id }) => id === family);
    if (drawn === undefined) {
      const expected = expectedAt('asOf', language);
      return refused(language, 'wrong-field', { field: 'on', expected }, { field: 'on', expected });
    }
    return Promise.resolve(ok({ status: 200, type: 'image/svg+xml', text: whole(drawn.svg) }));
  },
);
