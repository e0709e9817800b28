import { z } from 'zod';

import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { Cursor, Instant, Limit } from '../shapes.ts';
import { FeedbackPage } from './policy-shapes.ts';

const Place = z.object({ at: Instant, id: z.string() });

export const listFeedback = endpoint(
  {
    summary: 'What agents think of the answers, newest first',
    path: nothing,
    query: z.strictObject({ cursor: Cursor, limit: Limit }),
    body: noBody,
    answer: FeedbackPage,
  },
  async ({ feedback, cursors }, { actor: { tenant }, language, query: { cursor, limit } }) => {
    const scope = ['feedback', tenant];
    const place = cursor === undefined ? undefined : cursors.read(scope, cursor, Place);
    if (cursor !== undefined && place === undefined) return refused(language, 'bad-cursor', {}, { field: 'cursor' });
    const before = place && { before: { id: place.id, at: new Date(place.at) } };
    const given = await feedback.list(tenant, { limit: limit + 1, ...before });
    const shown = given.slice(0, limit);
    const last = shown.at(-1);
    const next = given.length > limit && last !== undefined && cursors.write(scope, { id: last.id, at: last.at });
    const rows = shown.map(({ id: _, at, ...opinion }) => ({ ...opinion, at: at.toISOString() }));
    return ok({ status: 200, body: { feedback: rows, ...(next !== false && { next }) } });
  },
);
