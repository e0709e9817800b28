import { sql, type ExpressionBuilder, type Insertable, type Selectable } from 'kysely';

import type { Reading } from '../store/store.ts';
import type { ReminderTable } from '../store/reminder-tables.ts';
import type { Tables } from '../store/tables.ts';
import type { Reminder } from './reminder.ts';
import { ReminderKind, ReminderState, ReminderWhy, Sense, Step, subjectKey } from './reminder.ts';

export type ReminderRow = Selectable<ReminderTable>;

export const remindersOf = (tables: Reading, tenant: string) =>
  tables.selectFrom('reminder').selectAll().where('tenant', '=', tenant);

/** The index of owners leaves out what nobody looks after: a question has to say that it does not ask for that. */
export const ownedBy =
  (...owners: readonly string[]) =>
  (eb: ExpressionBuilder<Tables, 'reminder'>) =>
    owners.includes('') ? eb('owner', 'in', owners) : eb.and([eb('owner', 'in', owners), eb('owner', '<>', '')]);

/**
 * For what is narrowed down by its subject: of that there are few. SQLite, which has counted nothing, would rather walk
 * through all of a tenant's that are in the same state.
 */
export const isInState = (state: ReminderState) => sql<boolean>`coalesce(state, '') = ${state}`;

export const findReminder = (tables: Reading, tenant: string, id: string): Promise<ReminderRow | undefined> =>
  remindersOf(tables, tenant).where('id', '=', id).executeTakeFirst();

const readActed = ({ acted_by: agent, acted_by_name: name, acted_at: at, acted_reason: reason }: ReminderRow) =>
  agent === null || at === null
    ? undefined
    : { by: { agent, name: name ?? '' }, at: new Date(at), ...(reason !== null && { reason }) };

export const readReminder = (row: ReminderRow): Reminder => {
  const acted = readActed(row);
  return {
    id: row.id,
    tenant: row.tenant,
    subject: {
      ...(row.subscription_id !== null && { subscription: row.subscription_id }),
      ...(row.case_number !== null && { case: row.case_number }),
    },
    code: row.code,
    kind: ReminderKind.parse(row.kind),
    sense: Sense.parse(row.sense),
    of: row.of_date,
    lead: row.lead,
    on: row.on_date,
    dueAt: new Date(row.due_at),
    customer: row.customer,
    ...(row.product !== null && { product: row.product }),
    ...(row.owner !== '' && { owner: row.owner }),
    ...(row.term_end !== null && { termEnd: row.term_end }),
    ...(row.note !== null && { note: row.note }),
    step: Step.parse(row.step),
    round: row.round,
    state: ReminderState.parse(row.state),
    ...(row.why !== null && { why: ReminderWhy.parse(row.why) }),
    nextAt: new Date(row.next_at),
    attempts: row.attempts,
    unclear: row.unclear,
    ...(row.answer !== null && { answer: row.answer }),
    ...(acted !== undefined && { acted }),
  };
};

/** What a new reminder says; nothing was done about it yet, and the columns of that stay empty. */
export const newRow = (
  one: Omit<Reminder, 'state' | 'why' | 'nextAt' | 'attempts' | 'unclear' | 'answer' | 'acted'>,
): Insertable<ReminderTable> => {
  const due_at = one.dueAt.toISOString();
  return {
    tenant: one.tenant,
    id: one.id,
    subject: subjectKey(one.subject),
    case_number: one.subject.case ?? null,
    subscription_id: one.subject.subscription ?? null,
    code: one.code,
    of_date: one.of,
    lead: one.lead,
    step: one.step,
    round: one.round,
    on_date: one.on,
    kind: one.kind,
    sense: one.sense,
    term_end: one.termEnd ?? null,
    customer: one.customer,
    product: one.product ?? null,
    owner: one.owner ?? '',
    note: one.note ?? null,
    due_at,
    state: 'pending',
    next_at: due_at,
    attempts: 0,
    unclear: 0,
  };
};
