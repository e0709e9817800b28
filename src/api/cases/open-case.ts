import { z } from 'zod';

import { utcDate } from '../../clock.ts';
import { Facts } from '../../policy/facts.ts';
import { ok } from '../../result.ts';
import { endpoint, nothing } from '../endpoint.ts';
import { Day } from '../shapes.ts';
import { adviceFor, CustomerName } from './advice-for.ts';
import { changedCase, WholeCase } from './whole-case.ts';

export const openCase = endpoint(
  {
    summary: 'Opens a case: the answer to these facts for this customer',
    effect: 'writes',
    path: nothing,
    query: nothing,
    body: z.strictObject({ customer: CustomerName, facts: Facts, asOf: Day.optional() }),
    answer: WholeCase,
  },
  async (services, { actor, language, cause, body: { customer, facts, asOf = utcDate(services.clock.now()) } }) => {
    const advice = adviceFor(services, language, { customer, facts, asOf });
    if (!advice.ok) return advice;
    const opened = await services.cases.open(actor, advice.value, cause);
    return ok(await changedCase(services, opened, { actor, language }, { status: 201 }));
  },
);
