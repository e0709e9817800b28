import { findRow as findConversation, readConversation } from '../conversations/conversation-rows.ts';
import { readReminder, remindersOf } from '../reminders/reminder-rows.ts';
import type { Reading } from '../store/store.ts';
import { readChange, subscriptionAuditOf } from '../subscriptions/subscription-history.ts';
import { readContent, subscriptionsOf } from '../subscriptions/subscription-rows.ts';
import { readHistory } from './audit.ts';
import { findRow, readCase } from './case-rows.ts';
import type { PersonalRecord } from './personal-records.ts';
import { isOf, talksIn } from './talks.ts';

const rowsInAStep = 500;

export async function* exportAgent(tables: Reading, tenant: string, agent: string): AsyncGenerator<PersonalRecord> {
  yield* casesOfAgent(tables, tenant, agent);
  yield* subscriptionsOfAgent(tables, tenant, agent);
  for await (const rows of subscriptionAuditOf(tables, tenant, agent)) {
    for (const row of rows) yield { kind: 'subscription-change', change: readChange(row) };
  }
  yield* settingsOfAgent(tables, tenant, agent);
  yield* remindersOfAgent(tables, tenant, agent);
  const chat = await findConversation(tables, tenant, 'personal', agent);
  if (chat !== undefined) yield { kind: 'conversation', conversation: readConversation(chat) };
  for await (const keys of talksIn(tables, isOf(tenant, agent))) {
    const rows = await tables.selectFrom('bot_state').select(['key', 'doc']).where('key', 'in', keys).execute();
    for (const { key, doc } of rows) yield { kind: 'talk', key, doc: JSON.parse(doc) };
  }
}

async function* settingsOfAgent(tables: Reading, tenant: string, agent: string): AsyncGenerator<PersonalRecord> {
  const settings = tables.selectFrom('agent').selectAll().where('tenant', '=', tenant).where('agent', '=', agent);
  for (const row of await settings.execute()) yield { kind: 'settings', settings: row };
  const views = tables.selectFrom('saved_view').selectAll().where('tenant', '=', tenant).where('agent', '=', agent);
  for (const row of await views.orderBy('id').execute()) yield { kind: 'saved-view', view: row };
  const opinions = tables.selectFrom('feedback').selectAll().where('tenant', '=', tenant).where('by_agent', '=', agent);
  for (const row of await opinions.orderBy('at').execute()) yield { kind: 'feedback', feedback: row };
}

/** All rows of a long list, a step at a time: each `read` begins behind the last row of the one before. */
async function* everyRow<Row, Place>(
  first: Place,
  read: (after: Place) => Promise<Row[]>,
  placeOf: (row: Row) => Place,
): AsyncGenerator<Row> {
  let rows = await read(first);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    yield* rows;
    rows = await read(placeOf(last));
  }
}

async function* casesOfAgent(tables: Reading, tenant: string, agent: string): AsyncGenerator<PersonalRecord> {
  const rows = everyRow(
    0,
    (after) =>
      tables
        .selectFrom('case_agent')
        .select('case_number')
        .where('tenant', '=', tenant)
        .where('agent', '=', agent)
        .where('case_number', '>', after)
        .orderBy('case_number')
        .limit(rowsInAStep)
        .execute(),
    ({ case_number }) => case_number,
  );
  for await (const { case_number } of rows) {
    const row = await findRow(tables, tenant, case_number);
    if (row === undefined) continue;
    yield { kind: 'case', case: readCase(row), history: await readHistory(tables, tenant, case_number) };
  }
}

async function* subscriptionsOfAgent(tables: Reading, tenant: string, agent: string): AsyncGenerator<PersonalRecord> {
  const rows = everyRow(
    '',
    (after) =>
      subscriptionsOf(tables, tenant)
        .where('owner', '=', agent)
        .where('id', '>', after)
        .orderBy('id')
        .limit(rowsInAStep)
        .execute(),
    ({ id }) => id,
  );
  for await (const row of rows) yield { kind: 'subscription', subscription: readContent(row) };
}

async function* remindersOfAgent(tables: Reading, tenant: string, agent: string): AsyncGenerator<PersonalRecord> {
  const rows = everyRow(
    '',
    (after) =>
      remindersOf(tables, tenant)
        .where((eb) => eb.or([eb('owner', '=', agent), eb('acted_by', '=', agent)]))
        .where('id', '>', after)
        .orderBy('id')
        .limit(rowsInAStep)
        .execute(),
    ({ id }) => id,
  );
  for await (const row of rows) yield { kind: 'reminder', reminder: readReminder(row) };
}
