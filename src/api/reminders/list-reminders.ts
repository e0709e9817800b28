import { z } from 'zod';

import { ok } from '../../result.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { refused } from '../problem.ts';
import { Cursor, Instant, Limit, OfCase } from '../shapes.ts';
import { CaseReminders, RemindersPage, Which } from './reminder-shapes.ts';
import { writtenReminders } from './written-reminder.ts';

const Place = z.object({ id: z.string(), at: Instant });

/** Whoever sees that so many could not be delivered knows enough. */
const mostCounted = 100;

export const listReminders = endpoint(
  {
    summary: 'What is to be said, waits for an answer, was answered, or could not be delivered',
    path: nothing,
    query: z.strictObject({
      which: Which.default('upcoming'),
      /** A colleague's id, or `me`. */
      owner: z.string().min(1).max(64).optional(),
      cursor: Cursor,
      limit: Limit,
    }),
    body: noBody,
    answer: RemindersPage,
  },
  async (services, { actor, language, query: { which, owner: whose, cursor, limit } }) => {
    const { reminders, cursors } = services;
    const owner = whose === 'me' ? actor.agent : whose;
    const scope = ['reminders', actor.tenant, which, owner];
    const place = cursor === undefined ? undefined : cursors.read(scope, cursor, Place);
    if (cursor !== undefined && place === undefined) return refused(language, 'bad-cursor', {}, { field: 'cursor' });
    const after = place && { after: { id: place.id, nextAt: new Date(place.at) } };
    const [list, dead] = await Promise.all([
      reminders.list(actor, { which, limit, ...(owner !== undefined && { owner }), ...after }),
      reminders.list(actor, { which: 'dead', limit: mostCounted }),
    ]);
    const last = list.reminders.at(-1);
    const next =
      list.more && last !== undefined && cursors.write(scope, { id: last.id, at: last.nextAt.toISOString() });
    const rows = await writtenReminders(services, actor, { reminders: list.reminders, language });
    return ok({ status: 200, body: { reminders: rows, dead: dead.reminders.length, ...(next !== false && { next }) } });
  },
);

/** A case has some for each of its dates, and a few that were asked for. */
const mostOfACase = 200;

export const listCaseReminders = endpoint(
  {
    summary: 'All reminders of a case, the latest day first',
    path: OfCase,
    query: nothing,
    body: noBody,
    answer: CaseReminders,
  },
  async (services, { actor, language, path: { number } }) => {
    const one = await services.cases.find(actor, number);
    if (one === undefined) return refused(language, 'not-found', {});
    const { subscription } = one;
    const about = { case: number, ...(subscription !== undefined && { subscription: subscription.id }) };
    const reminders = await services.reminders.ofCase(actor, { ...about, limit: mostOfACase });
    return ok({ status: 200, body: { reminders: await writtenReminders(services, actor, { reminders, language }) } });
  },
);
