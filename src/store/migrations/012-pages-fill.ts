import type { Kysely } from 'kysely';
import { sql } from 'kysely';

import { CaseStatus, type Case } from '../../cases/case.ts';
import { StoredFacts } from '../../cases/stored-case.ts';
import { loadOf, talliedAs } from '../../insights/tally.ts';
import { readContent } from '../../subscriptions/subscription-rows.ts';
import { caseTerm, subscriptionTerm, type TermColumns } from '../../terms/term-kind.ts';

const rowsInAStep = 2000;

interface CaseColumns {
  tenant: string;
  number: number;
  facts: string;
  status: string;
  owner: string;
  term_end: string | null;
  subscription_id: string | null;
  opened_at: string;
  recorded_at: string | null;
}

/** As much of a case as is counted; the columns are those of this migration, whatever a case holds later. */
const countedCase = (row: CaseColumns): Case => {
  const by = { agent: row.owner, name: '' };
  const openedAt = new Date(row.opened_at);
  return {
    number: row.number,
    advice: { customer: '', facts: StoredFacts.parse(JSON.parse(row.facts)), asOf: '', policyVersion: '', outcome: '' },
    status: CaseStatus.parse(row.status),
    ...(row.recorded_at !== null && { outcome: { status: 'doing', by, at: new Date(row.recorded_at) } }),
    ...(row.term_end !== null && { termEnd: row.term_end }),
    ...(row.subscription_id !== null && { subscription: { id: row.subscription_id, product: '' } }),
    openedBy: by,
    openedAt,
    changedAt: openedAt,
    version: 1,
  };
};

/** Adds up rows that are the same. */
const createSums = () => {
  const sums = new Map<string, { values: (string | number)[]; cases: number }>();
  return {
    add: (...values: (string | number)[]): void => {
      const key = JSON.stringify(values);
      const sum = sums.get(key) ?? { values, cases: 0 };
      sum.cases += 1;
      sums.set(key, sum);
    },
    rows: () => [...sums.values()].map(({ values, cases }) => [...values, cases]),
  };
};

type Sums = ReturnType<typeof createSums>;

const valuesOf = (row: (string | number)[]) => sql`(${sql.join(row)})`;

async function insertSums(database: Kysely<unknown>, table: 'case_tally' | 'case_load', sums: Sums): Promise<void> {
  const columns = {
    case_tally: sql.raw('tenant, month, channel, status, took, shard, cases'),
    case_load: sql.raw('tenant, owner, status, shard, cases'),
  };
  const rows = sums.rows();
  for (let from = 0; from < rows.length; from += 500) {
    const values = sql.join(rows.slice(from, from + 500).map(valuesOf));
    await sql`insert into ${sql.table(table)} (${columns[table]}) values ${values}`.execute(database);
  }
}

/** Keys of rows by what is to stand in them. */
const groupByTerm = <Row, Key>(rows: readonly Row[], key: (row: Row) => Key, term: (row: Row) => TermColumns) => {
  const groups = new Map<string, { columns: TermColumns; keys: Key[] }>();
  for (const row of rows) {
    const columns = term(row);
    if (columns.term_kind === null) continue;
    const name = JSON.stringify(columns);
    const group = groups.get(name) ?? { columns, keys: [] };
    group.keys.push(key(row));
    groups.set(name, group);
  }
  return [...groups.values()];
};

const casesAfter = async (database: Kysely<unknown>, tenant: string, number: number): Promise<CaseColumns[]> => {
  const { rows } = await sql<CaseColumns>`
    select case_record.tenant, case_record.number, case_record.facts, case_record.status,
      coalesce(case_record.owner, case_record.opened_by) as owner, case_record.term_end,
      case_record.subscription_id, case_record.opened_at, outcome.recorded_at
    from case_record left join outcome on outcome.tenant = case_record.tenant
      and outcome.case_number = case_record.number and outcome.version = case_record.outcome_version
    where case_record.tenant = ${tenant} and case_record.number > ${number}
    order by case_record.number limit ${rowsInAStep}`.execute(database);
  return rows;
};

async function fillFromCases(database: Kysely<unknown>, tenant: string): Promise<void> {
  const [tally, load] = [createSums(), createSums()];
  let rows = await casesAfter(database, tenant, 0);
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    const counted = rows.map(countedCase);
    for (const one of counted) {
      const { shard, month, channel, status, took } = talliedAs(one);
      tally.add(tenant, month, channel, status, took, shard);
      const waits = loadOf(one);
      if (waits !== undefined) load.add(tenant, waits.owner, waits.status, waits.shard);
    }
    for (const { columns, keys } of groupByTerm(counted, ({ number }) => number, caseTerm)) {
      await sql`update case_record set term_kind = ${columns.term_kind}, cancellable_until = ${columns.cancellable_until}
        where tenant = ${tenant} and number in (${sql.join(keys)})`.execute(database);
    }
    rows = await casesAfter(database, tenant, last.number);
  }
  await insertSums(database, 'case_tally', tally);
  await insertSums(database, 'case_load', load);
}

type Stored = Parameters<typeof readContent>[0];

const subscriptionsAfter = async (database: Kysely<unknown>, tenant: string, id: string): Promise<Stored[]> => {
  const { rows } = await sql<Stored>`
    select * from subscription where tenant = ${tenant} and id > ${id} order by id limit ${rowsInAStep}`.execute(
    database,
  );
  return rows;
};

async function fillFromSubscriptions(database: Kysely<unknown>, tenant: string): Promise<void> {
  let rows = await subscriptionsAfter(database, tenant, '');
  for (let last = rows.at(-1); last !== undefined; last = rows.at(-1)) {
    const read = rows.map(readContent);
    for (const { columns, keys } of groupByTerm(read, ({ id }) => id, subscriptionTerm)) {
      await sql`update subscription set term_kind = ${columns.term_kind}, cancellable_until = ${columns.cancellable_until}
        where tenant = ${tenant} and id in (${sql.join(keys)})`.execute(database);
    }
    rows = await subscriptionsAfter(database, tenant, last.id);
  }
}

/** What is there already, as it would have been written. */
export async function fillPages(database: Kysely<unknown>): Promise<void> {
  const { rows: owners } = await sql<{ tenant: string }>`select distinct tenant from case_record`.execute(database);
  for (const { tenant } of owners) await fillFromCases(database, tenant);
  const { rows: sources } = await sql<{ tenant: string }>`select distinct tenant from subscription`.execute(database);
  for (const { tenant } of sources) await fillFromSubscriptions(database, tenant);
}
