import type { Insertable } from 'kysely';
import { z } from 'zod';

import type { Case } from '../cases/case.ts';
import { ownerOf } from '../cases/case.ts';
import { isClosed } from '../cases/case-status.ts';
import { prepareRows } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';

/** How long it took from the question to the first word of what came of it; `open` while nobody has said so. */
export const Took = z.enum(['open', 'hour', 'day', 'week', 'month', 'longer']);
export type Took = z.infer<typeof Took>;

const hour = 3_600_000;
const limits: readonly (readonly [Took, number])[] = [
  ['hour', hour],
  ['day', 24 * hour],
  ['week', 7 * 24 * hour],
  ['month', 30 * 24 * hour],
];

export const tookOf = (openedAt: Date, recordedAt: Date | undefined): Took => {
  if (recordedAt === undefined) return 'open';
  const took = recordedAt.getTime() - openedAt.getTime();
  return limits.find(([, limit]) => took <= limit)?.[0] ?? 'longer';
};

/** The same sum in several rows, so that changes of different cases seldom wait for each other. */
const shards = 16;

export interface Tallied {
  shard: number;
  /** In which month it was opened, `YYYY-MM`. */
  month: string;
  channel: string;
  status: string;
  took: string;
}

export const talliedAs = (one: Pick<Case, 'number' | 'openedAt' | 'status' | 'outcome' | 'advice'>): Tallied => ({
  shard: one.number % shards,
  month: one.openedAt.toISOString().slice(0, 7),
  channel: one.advice.facts.channel ?? 'unknown',
  status: one.status,
  took: tookOf(one.openedAt, one.outcome?.at),
});

export interface Load {
  shard: number;
  owner: string;
  status: string;
}

/** What waits on whom; a closed case waits on nobody. */
export const loadOf = (one: Case): Load | undefined =>
  isClosed(one.status) ? undefined : { shard: one.number % shards, owner: ownerOf(one).agent, status: one.status };

/** Of rows that were made alike, in the order of their columns. */
const keyOf = (row: object): string => JSON.stringify(Object.values(row));

type Counted<Row> = Row & { cases: number };

/** Rows whose sum changes: those left by one and entered by another; none when both are the same. */
const moved = <Row extends object>(left: Row | undefined, entered: Row | undefined): Counted<Row>[] => {
  if (left !== undefined && entered !== undefined && keyOf(left) === keyOf(entered)) return [];
  const changes = [
    ...(left === undefined ? [] : [{ row: left, cases: -1 }]),
    ...(entered === undefined ? [] : [{ row: entered, cases: 1 }]),
  ];
  // In one order for everybody, so that two changes never wait for each other in a circle.
  return changes
    .toSorted((one, other) => (keyOf(one.row) < keyOf(other.row) ? -1 : 1))
    .map(({ row, cases }) => ({ ...row, cases }));
};

/** Keeps the sums with the change that alters them. To be called inside it. */
export async function tally(
  tables: Changing,
  tenant: string,
  { before, after }: { before: Case | undefined; after: Case },
): Promise<void> {
  await addTallied(tables, tenant, moved(before && talliedAs(before), talliedAs(after)));
  await addLoad(tables, tenant, moved(before && loadOf(before), loadOf(after)));
}

async function addTallied(tables: Changing, tenant: string, rows: readonly Counted<Tallied>[]): Promise<void> {
  if (rows.length === 0) return;
  await addSums(
    tables,
    rows.map((row) => ({ tenant, ...row })),
  );
}

const addSums = prepareRows((tables: Changing, rows: readonly Insertable<Tables['case_tally']>[]) =>
  tables
    .insertInto('case_tally')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'month', 'channel', 'status', 'took', 'shard'])
        .doUpdateSet((row) => ({ cases: row('case_tally.cases', '+', row.ref('excluded.cases')) })),
    ),
);

async function addLoad(tables: Changing, tenant: string, rows: readonly Counted<Load>[]): Promise<void> {
  if (rows.length === 0) return;
  await addLoads(
    tables,
    rows.map((row) => ({ tenant, ...row })),
  );
}

const addLoads = prepareRows((tables: Changing, rows: readonly Insertable<Tables['case_load']>[]) =>
  tables
    .insertInto('case_load')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['tenant', 'owner', 'status', 'shard'])
        .doUpdateSet((row) => ({ cases: row('case_load.cases', '+', row.ref('excluded.cases')) })),
    ),
);

/** What waits on a person waits on their pseudonym from now on. */
export async function moveLoad(tables: Changing, tenant: string, from: string, to: string): Promise<void> {
  const ofPerson = await tables
    .selectFrom('case_load')
    .select(['shard', 'status', 'cases'])
    .where('tenant', '=', tenant)
    .where('owner', '=', from)
    .orderBy('status')
    .orderBy('shard')
    .execute();
  await addLoad(
    tables,
    tenant,
    ofPerson.map((row) => ({ ...row, owner: to })),
  );
  await tables.deleteFrom('case_load').where('tenant', '=', tenant).where('owner', '=', from).execute();
}
