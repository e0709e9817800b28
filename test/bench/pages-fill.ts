import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import { z } from 'zod';

import { adviceColumns, stateColumns } from '../../src/cases/case-rows.ts';
import { CaseStatus, type Case } from '../../src/cases/case.ts';
import { Took } from '../../src/insights/tally.ts';
import { openStore } from '../../src/store/open-store.ts';
import { contentColumns } from '../../src/subscriptions/subscription-rows.ts';
import type { NewSubscription } from '../../src/subscriptions/subscription.ts';
import { subscriptionTerm } from '../../src/terms/term-kind.ts';

const first = Date.parse('2024-01-01T08:00:00.000Z');
const day = 86_400_000;
const channels = ['csp_other', 'ea', 'direct_microsoft', 'csp_own'] as const;

const dateAfter = (days: number): string => new Date(Date.UTC(2026, 10, 22) + days * day).toISOString().slice(0, 10);

/** One in twenty waits for the end of a term within a year. */
const caseNumbered = (number: number, agents: readonly string[]): Case => {
  const by = { agent: agents[number % agents.length] ?? '', name: `Agent ${number % agents.length}` };
  const at = new Date(first + number * 60_000);
  const status = CaseStatus.options[number % CaseStatus.options.length] ?? 'advised';
  return {
    number,
    advice: {
      customer: `Customer ${number % 5000}`,
      facts: { channel: channels[number % 4], product_kind: 'license_nce', auto_renew: number % 3 > 0 },
      asOf: '2026-11-22',
      policyVersion: '2026-05-04',
      outcome: 'transfer-ea-azure-billing',
    },
    status,
    ...(number % 20 === 0 && { termEnd: dateAfter(number % 365) }),
    openedBy: by,
    openedAt: at,
    changedAt: at,
    version: 1,
  };
};

const subscriptionNumbered = (number: number, agents: readonly string[]): NewSubscription => ({
  id: `s-${number}`,
  customer: `Customer ${number % 5000}`,
  product: 'Microsoft 365 Business Premium',
  productKind: 'license_nce',
  channel: 'csp_own',
  termStart: '2026-05-10',
  termEnd: dateAfter(number % 365),
  autoRenew: number % 3 > 0,
  owner: agents[number % agents.length] ?? '',
  source: 'bench',
});

type Row = Record<string, string | number | null>;

const caseRow = (tenant: string, one: Case): Row => ({
  tenant,
  number: one.number,
  ...adviceColumns(one),
  ...stateColumns(one),
  outcome_version: null,
  opened_by: one.openedBy.agent,
  opened_by_name: one.openedBy.name,
  opened_at: one.openedAt.toISOString(),
});

const subscriptionRow = (tenant: string, one: NewSubscription): Row => ({
  tenant,
  id: one.id,
  ...contentColumns(one),
  ...subscriptionTerm(one),
  changed_at: '2026-11-22T08:00:00.000Z',
  version: 1,
});

/** Three years of sums, as many rows as they may take; and what waits on everybody. */
function* tallies(tenant: string): Generator<Row> {
  for (let month = 0; month < 36; month += 1) {
    const name = new Date(Date.UTC(2023, 11 + month, 1)).toISOString().slice(0, 7);
    for (const channel of channels) {
      for (const status of CaseStatus.options) {
        for (const took of Took.options) {
          for (let shard = 0; shard < 16; shard += 1)
            yield { tenant, month: name, channel, status, took, shard, cases: 2 };
        }
      }
    }
  }
}

function* loads(tenant: string, agents: readonly string[]): Generator<Row> {
  for (const owner of agents) {
    for (const status of ['advised', 'doing', 'waiting_for_term_end', 'escalated']) {
      for (let shard = 0; shard < 16; shard += 1) yield { tenant, owner, status, shard, cases: 50 };
    }
  }
}

const Index = z.object({ name: z.string(), sql: z.string() });

function* rowsFrom(count: number, row: (number: number) => Row): Generator<Row> {
  for (let number = 1; number <= count; number += 1) yield row(number);
}

const insert = (database: DatabaseSync, table: string, rows: Iterable<Row>): void => {
  let statement: ReturnType<DatabaseSync['prepare']> | undefined;
  for (const row of rows) {
    const columns = Object.keys(row);
    statement ??= database.prepare(
      `insert into ${table} (${columns.map((name) => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`,
    );
    statement.run(...Object.values(row));
  }
};

export interface PagesFilled {
  folder: string;
  tenant: string;
  agents: readonly string[];
  cases: number;
  subscriptions: number;
}

/** What the lists and the timeline read, straight into the tables; the indexes are made when all is there. */
export const fillPages = async ({ folder, tenant, agents, cases, subscriptions }: PagesFilled): Promise<void> => {
  await (await openStore({ folder })).close();
  const database = new DatabaseSync(join(folder, 'channel-guide.sqlite'));
  database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -400000; begin');
  const made = database.prepare("select name, sql from sqlite_master where type = 'index' and sql > ''").all();
  const indexes = z.array(Index).parse(made);
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  insert(
    database,
    'case_record',
    rowsFrom(cases, (number) => caseRow(tenant, caseNumbered(number, agents))),
  );
  insert(
    database,
    'subscription',
    rowsFrom(subscriptions, (number) => subscriptionRow(tenant, subscriptionNumbered(number, agents))),
  );
  insert(database, 'case_tally', tallies(tenant));
  insert(database, 'case_load', loads(tenant, agents));
  database.prepare('insert into case_counter (tenant, last_number) values (?, ?)').run(tenant, cases);
  for (const { sql } of indexes) database.exec(sql);
  database.exec('commit; pragma journal_mode = wal');
  database.close();
};
