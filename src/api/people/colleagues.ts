import { z } from 'zod';

import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { Colleagues, Limit } from '../shapes.ts';

export const listColleagues = endpoint(
  {
    summary: 'Colleagues who have written to the bot or changed something, and whose name begins so',
    path: nothing,
    query: z.strictObject({ q: z.string().max(100).default(''), limit: Limit }),
    body: noBody,
    answer: Colleagues,
  },
  async ({ settings }, { actor: { tenant }, query: { q: text, limit } }) => {
    const found = await settings.colleagues(tenant, { text, limit });
    return ok({ status: 200, body: { colleagues: found.map(({ agent, name }) => ({ agent, name })) } });
  },
);
