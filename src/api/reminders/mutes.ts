import { z } from 'zod';

import { NoteText, type Actor } from '../../cases/case.ts';
import { ok } from '../../result.ts';
import { CustomerName } from '../cases/advice-for.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import type { ApiServices } from '../services.ts';
import { Day } from '../shapes.ts';
import { Mutes } from './reminder-shapes.ts';

const muted = async ({ reminders }: ApiServices, actor: Actor) =>
  ok({ status: 200 as const, body: { mutes: await reminders.muted(actor) } });

/** All of them: the customers about whom nothing is said. */
const mutes = { path: nothing, query: nothing, answer: Mutes } as const;

export const listMutes = endpoint(
  { ...mutes, summary: 'Customers about whom nothing is said for a while, and why', body: noBody },
  (services, { actor }) => muted(services, actor),
);

export const muteCustomer = endpoint(
  {
    ...mutes,
    effect: 'writes',
    summary: 'Says nothing about a customer until a date',
    body: z.strictObject({ customer: CustomerName, until: Day, reason: NoteText }),
  },
  async (services, { actor, language, body }) => {
    const done = await services.reminders.mute(actor, body);
    if (done.ok) return muted(services, actor);
    const field = { 'not-ahead': 'until', 'no-reason': 'reason', 'no-customer': 'customer' }[done.problem.kind];
    const expected = expectedAt(field, language);
    return refused(language, 'wrong-field', { field, expected }, { field, expected });
  },
);

export const liftMute = endpoint(
  {
    ...mutes,
    effect: 'writes',
    summary: 'Speaks of a muted customer again',
    body: z.strictObject({ customer: CustomerName }),
  },
  async (services, { actor, body: { customer } }) => {
    await services.reminders.unmute(actor, customer);
    return muted(services, actor);
  },
);
