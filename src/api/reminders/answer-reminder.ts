import { z } from 'zod';

import { NoteText, type Actor } from '../../cases/case.ts';
import { dateInWords } from '../../language/dates.ts';
import type { Language } from '../../language/language.ts';
import { words } from '../../language/words.ts';
import type { Present } from '../../reminders/present.ts';
import type { SnoozeProblem } from '../../reminders/service.ts';
import { ok, type Result } from '../../result.ts';
import { endpoint, noBody, nothing, type Answer } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused, type Problem } from '../problem.ts';
import type { ApiServices } from '../services.ts';
import { Day } from '../shapes.ts';
import { SentAgain, ShownReminder } from './reminder-shapes.ts';
import { wholeReminder } from './whole-reminder.ts';

const OfReminder = z.strictObject({ id: z.string().min(1).max(64) });

const shown = async (
  services: ApiServices,
  actor: Actor,
  id: string,
  language: Language,
): Promise<Result<Answer, Problem>> => {
  const found = await services.reminders.present(actor, id);
  if (found === undefined) return refused(language, 'not-found', {});
  return ok({ status: 200, body: await wholeReminder(services, actor, found, language) });
};

export const showReminder = endpoint(
  { summary: 'A reminder as it stands now', path: OfReminder, query: nothing, body: noBody, answer: ShownReminder },
  (services, { actor, language, path: { id } }) => shown(services, actor, id, language),
);

/** All of them: what became of the reminder. The same answer twice is one. */
const answering = { effect: 'writes', path: OfReminder, query: nothing, answer: ShownReminder } as const;

/** Answers one that waits for it; what stands already as it is asked for is left as it stands, and the rest is refused. */
const answerOpen = async (
  services: ApiServices,
  { actor, language, id }: { actor: Actor; language: Language; id: string },
  { stands, act }: { stands: (present: Present) => boolean; act: (id: string) => Promise<Problem | undefined> },
): Promise<Result<Answer, Problem>> => {
  const found = await services.reminders.present(actor, id);
  if (found === undefined) return refused(language, 'not-found', {});
  const { present } = found;
  if (present.kind === 'open') {
    const problem = await act(found.newest.id);
    return problem === undefined ? shown(services, actor, id, language) : { ok: false, problem };
  }
  const whole = await wholeReminder(services, actor, found, language);
  if (stands(present)) return ok({ status: 200, body: whole });
  return refused(language, 'reminder-answered', { how: whole.present ?? '' }, { present: whole });
};

const snoozeRefused = (problem: SnoozeProblem, until: string, language: Language) => {
  const expected = expectedAt('until', language);
  switch (problem.kind) {
    case 'not-found':
      return refused(language, 'not-found', {});
    case 'not-ahead':
      return refused(language, 'wrong-field', { field: 'until', expected }, { field: 'until', expected });
    case 'past-deadline': {
      const dates = { date: dateInWords(until, language), of: dateInWords(problem.of, language) };
      const ask = words[language].reminders.snooze.pastDeadline(dates);
      return refused(language, 'reason-missing', { ask }, { field: 'reason' });
    }
    case 'over':
      return refused(language, 'reminder-answered', { how: words[language].reminders.over.changed });
  }
};

export const snoozeReminder = endpoint(
  {
    ...answering,
    summary: 'Puts a reminder off until a date; beyond the date that it is about, with a reason',
    body: z.strictObject({ until: Day, reason: NoteText.optional() }),
  },
  async (services, { actor, language, path: { id }, body: { until, reason } }) =>
    answerOpen(
      services,
      { actor, language, id },
      {
        stands: (present) => present.kind === 'put-off' && present.until === until,
        act: async (newest) => {
          const put = await services.reminders.snooze(actor, newest, until, reason);
          return put.ok ? undefined : snoozeRefused(put.problem, until, language).problem;
        },
      },
    ),
);

export const markReminderDone = endpoint(
  {
    ...answering,
    summary: 'Answers a reminder: nobody is told of that date again',
    body: z.strictObject({ reason: NoteText.optional() }),
  },
  async (services, { actor, language, path: { id }, body: { reason } }) =>
    answerOpen(
      services,
      { actor, language, id },
      {
        stands: (present) => present.kind === 'answered' && present.acted.by.agent === actor.agent,
        act: async (newest) => {
          const done = await services.reminders.done(actor, newest, reason);
          return done.ok ? undefined : refused(language, 'not-found', {}).problem;
        },
      },
    ),
);

export const reopenReminder = endpoint(
  { ...answering, summary: 'Takes your own answer to a reminder back', body: noBody },
  async (services, { actor, language, path: { id } }) => {
    const found = await services.reminders.present(actor, id);
    if (found === undefined) return refused(language, 'not-found', {});
    if (found.present.kind === 'open') return shown(services, actor, id, language);
    const reopened = await services.reminders.reopen(actor, found.newest.id);
    return reopened.ok ? shown(services, actor, id, language) : refused(language, reopened.problem.kind, {});
  },
);

export const sendRemindersAgain = endpoint(
  {
    summary: 'Sends what could not be delivered once more',
    effect: 'writes',
    path: nothing,
    query: nothing,
    body: noBody,
    answer: SentAgain,
  },
  async ({ reminders }, { actor }) => ok({ status: 200, body: { count: await reminders.redrive(actor) } }),
);
