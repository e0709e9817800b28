import { reminderId } from '../../src/reminders/reminder-id.ts';
import { newRow } from '../../src/reminders/reminder-rows.ts';
import type { Store } from '../../src/store/store.ts';
import type { Filling } from '../bench/filling.ts';

export const tenant = 'tenant-1';

const inAStatement = 500;

export interface Due {
  howMany: number;
  /** Each has its own reader, or so many share one. */
  readers: number;
  dueAt: Date;
  /** Milliseconds from the first that is due to the last; all at once without it. */
  within?: number;
  code?: string;
  serviceUrl: string;
}

interface Batch {
  numbers: number[];
  agents: string[];
}

/** So many at a time, each agent in the batch that needs them first. */
function* batches({ howMany, readers }: Due): Generator<Batch> {
  for (let from = 0; from < howMany; from += inAStatement) {
    const numbers = Array.from({ length: Math.min(inAStatement, howMany - from) }, (_, index) => from + index + 1);
    yield { numbers, agents: numbers.filter((number) => number <= readers).map((number) => agentOf(number, readers)) };
  }
}

const agentOf = (number: number, readers: number): string => `agent ${number % readers}`;

const everybody = { tenant, conversation: '', free_at: '' };

/** Cases that wait, a reminder of each, and the chats to send them to; written straight into the tables. */
export const makeDue = (store: Store, due: Due): Promise<void> => makeDueIn(store, tenant, due);

/** The same, in any tenant. */
export const makeDueIn = async (store: Store, inTenant: string, due: Due): Promise<void> => {
  for (const { numbers, agents } of batches(due)) {
    await store.change(async (tables) => {
      await tables
        .insertInto('case_record')
        .values(numbers.map((number) => ({ ...caseRow(number), tenant: inTenant })))
        .execute();
      await tables
        .insertInto('reminder')
        .values(numbers.map((number) => reminderRow(number, due, inTenant)))
        .execute();
      if (agents.length === 0) return;
      await tables
        .insertInto('conversation')
        .values(agents.map((agent) => ({ ...chatRow(agent, due.serviceUrl), tenant: inTenant })))
        .execute();
    });
  }
  await store.change((tables) =>
    tables
      .insertInto('throttle')
      .values({ ...everybody, tenant: inTenant })
      .execute(),
  );
};

/** The same rows, to fill a database with before anybody opens it. */
export function* dueFilling(due: Due): Generator<Filling> {
  for (const { numbers, agents } of batches(due)) {
    yield ['case_record', numbers.map(caseRow)];
    yield ['reminder', numbers.map((number) => ({ ...reminderRow(number, due) }))];
    yield ['conversation', agents.map((agent) => chatRow(agent, due.serviceUrl))];
  }
  yield ['throttle', [everybody]];
}

const nothing = { note: null, note_by: null, note_by_name: null, note_at: null };

const caseRow = (number: number) => ({
  tenant,
  number,
  customer: `Customer ${number}`,
  facts: '{}',
  as_of: '2026-11-22',
  policy_version: '2026-05-04',
  advice_outcome: 'x',
  channel: null,
  status: 'waiting_for_term_end',
  outcome_version: null,
  owner: 'agent',
  assigned_to: null,
  assigned_to_name: null,
  term_end: '2030-01-31',
  ...nothing,
  subscription_id: null,
  subscription_product: null,
  opened_by: 'agent',
  opened_by_name: 'Agent',
  opened_at: '2026-11-22T00:00:00.000Z',
  changed_at: '2026-11-22T00:00:00.000Z',
  version: 1,
});

const reminderRow = (number: number, due: Due, inTenant = tenant) => {
  const { howMany, readers, dueAt: first, within = 0, code = 'RM-TERM' } = due;
  const dueAt = new Date(first.getTime() + Math.floor(((number - 1) * within) / howMany));
  const key = { tenant: inTenant, subject: `case ${number}`, code, of: '2030-01-31', lead: -30, round: 0 };
  return newRow({
    ...key,
    id: reminderId({ ...key, step: 'owner' }),
    step: 'owner',
    subject: { case: number },
    kind: 'decide_now',
    sense: 'renews',
    on: '2030-01-01',
    customer: `Customer ${number}`,
    owner: agentOf(number, readers),
    termEnd: '2030-01-31',
    dueAt,
  });
};

const chatRow = (agent: string, serviceUrl: string) => ({
  tenant,
  kind: 'personal',
  who: agent,
  conversation: `chat of ${agent}`,
  user_id: null,
  service_url: serviceUrl,
  bot: '28:bot',
  locale: null,
  time_zone: null,
  state: 'installed',
  error: null,
  changed_at: '2026-11-22T00:00:00.000Z',
});
