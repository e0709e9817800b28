import { z } from 'zod';

import { Language } from '../../language/language.ts';
import { ok } from '../../result.ts';
import { endpoint, noBody } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { OfCase } from '../shapes.ts';
import { CustomerMessage } from './case-shapes.ts';

export const writeToCustomer = endpoint(
  {
    summary: 'A message of what the customer has to do, to be changed, copied and sent; nothing is sent from here',
    path: OfCase,
    /** The customer’s language; the reader’s own where none is named. */
    query: z.strictObject({ in: Language.optional() }),
    body: noBody,
    answer: CustomerMessage,
  },
  async ({ cases, customerMessageOf }, { actor, language, path: { number }, query: { in: written = language } }) => {
    const one = await cases.find(actor, number);
    if (one === undefined) return refused(language, 'not-found', {});
    const message = customerMessageOf(one, written, actor.name);
    if (message === undefined) return refused(language, 'not-as-given', {});
    return ok({ status: 200, body: { language: written, ...message } });
  },
);
