import { z } from 'zod';

import { NoteText } from '../../cases/case.ts';
import { ok } from '../../result.ts';
import { endpoint, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { Day, OfCase } from '../shapes.ts';
import { ShownReminder } from './reminder-shapes.ts';
import { wholeReminder } from './whole-reminder.ts';

export const remindOfCase = endpoint(
  {
    summary: 'Reminds whoever looks after a case on a date; the same date twice is one reminder',
    effect: 'writes',
    path: OfCase,
    query: nothing,
    body: z.strictObject({ on: Day, note: NoteText.optional() }),
    answer: ShownReminder,
  },
  async (services, { actor, language, path: { number }, body: { on, note } }) => {
    const { reminders } = services;
    const asked = await reminders.remind(actor, { case: number, on, ...(note !== undefined && { note }) });
    if (!asked.ok) {
      const { kind } = asked.problem;
      if (kind === 'not-found' || kind === 'closed') return refused(language, kind, {});
      const expected = expectedAt('on', language);
      return refused(language, 'wrong-field', { field: 'on', expected }, { field: 'on', expected });
    }
    const found = await reminders.present(actor, asked.value.id);
    if (found === undefined) throw new Error('A reminder that was asked for is not there.');
    return ok({ status: 201, body: await wholeReminder(services, actor, found, language) });
  },
);
