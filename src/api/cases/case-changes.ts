import { z } from 'zod';

import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { Cursor, writtenRow } from '../shapes.ts';
import { ChangedCases } from './case-shapes.ts';

const Place = z.object({
  at: z.iso.datetime(),
  seen: z.array(z.string()).max(400),
  subscriptions: z.string().default(''),
});

/** Without `since`: from where to listen. With it: answers as soon as a case changed, or after a while with none. */
export const caseChanges = endpoint(
  {
    summary: 'Cases that changed since, and whether subscriptions did; waits up to 25 s for the first change',
    path: nothing,
    query: z.strictObject({ since: Cursor }),
    body: noBody,
    answer: ChangedCases,
  },
  async ({ news, cursors, policy }, { actor, language, query: { since }, signal }) => {
    const scope = ['changes', actor.tenant];
    if (since === undefined) {
      const here = await news.here(actor.tenant);
      return ok({
        status: 200,
        body: { cases: [], hasNewTerms: false, reset: false, next: cursors.write(scope, here) },
      });
    }
    const place = cursors.read(scope, since, Place);
    if (place === undefined) return refused(language, 'bad-cursor', {}, { field: 'since' });
    const { cases, hasNewTerms, reset, next } = await news.wait(actor.tenant, place, signal);
    const rows = cases.map((one) => writtenRow(one, policy().policy, language));
    return ok({ status: 200, body: { cases: rows, hasNewTerms, reset, next: cursors.write(scope, next) } });
  },
);
