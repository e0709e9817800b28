import type { Insertable } from 'kysely';

import { tally } from '../insights/tally.ts';
import { prepare, prepareRows } from '../store/prepared.ts';
import type { Changing, Reading } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import type { AuditEntry, Case } from './case.ts';
import { CaseAction, ownerOf } from './case.ts';
import { indexWords } from './case-words.ts';
import { Instant, StoredCase } from './stored-case.ts';

/** Writes the entry, that this cause led to it, and by what and whom the case is found: they belong together. */
export async function recordChange(
  tables: Changing,
  { tenant, cause, entry }: { tenant: string; cause: string; entry: AuditEntry },
): Promise<void> {
  const { before, after, by } = entry;
  const at = entry.at.toISOString();
  const change = { tenant, case_number: after.number, version: after.version };
  await insertEntry(tables, {
    ...change,
    action: entry.action,
    by_agent: by.agent,
    by_name: by.name,
    at,
    before: before === undefined ? null : JSON.stringify(before),
    after: JSON.stringify(after),
  });
  await insertProcessed(tables, { ...change, cause, at });
  await addAgents(tables, tenant, { before, after, by });
  await tally(tables, tenant, { before, after });
  await indexWords(tables, tenant, { before, after, earlier: () => readHistory(tables, tenant, after.number) });
}

const insertEntry = prepare((tables: Changing, row: Insertable<Tables['audit']>) =>
  tables.insertInto('audit').values(row),
);

const insertProcessed = prepare((tables: Changing, row: Insertable<Tables['processed_activity']>) =>
  tables.insertInto('processed_activity').values(row),
);

/** Those who had to do with the case before are there already. */
async function addAgents(
  tables: Changing,
  tenant: string,
  { before, after, by }: Pick<AuditEntry, 'before' | 'after' | 'by'>,
): Promise<void> {
  const known = before === undefined ? [] : [before.openedBy.agent, ownerOf(before).agent];
  const fresh = [...new Set([by.agent, ownerOf(after).agent])].filter((agent) => !known.includes(agent));
  if (fresh.length === 0) return;
  await insertAgents(
    tables,
    fresh.map((agent) => ({ tenant, agent, case_number: after.number })),
  );
}

const insertAgents = prepareRows((tables: Changing, rows: readonly Insertable<Tables['case_agent']>[]) =>
  tables
    .insertInto('case_agent')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['tenant', 'agent', 'case_number']).doNothing()),
);

export const processedOf = (tables: Reading, tenant: string, cause: string) =>
  tables
    .selectFrom('processed_activity as processed')
    .where('processed.tenant', '=', tenant)
    .where('processed.cause', '=', cause);

/** The change this cause led to earlier, if it did. */
export async function findProcessed(tables: Reading, tenant: string, cause: string): Promise<AuditEntry | undefined> {
  const [row] = (await entryOfCause(tables, { tenant, cause })).rows;
  return row && readEntry(row);
}

const entryOfCause = prepare((tables: Reading, { tenant, cause }: { tenant: string; cause: string }) =>
  entriesOf(tables, tenant)
    .innerJoin('processed_activity as processed', (join) =>
      join
        .onRef('processed.tenant', '=', 'audit.tenant')
        .onRef('processed.case_number', '=', 'audit.case_number')
        .onRef('processed.version', '=', 'audit.version'),
    )
    .where('processed.cause', '=', cause)
    .where('processed.tenant', '=', tenant),
);

/** Oldest first. */
export async function readHistory(tables: Reading, tenant: string, number: number): Promise<AuditEntry[]> {
  const rows = await entriesOf(tables, tenant)
    .where('audit.case_number', '=', number)
    .orderBy('audit.version')
    .execute();
  return rows.map(readEntry);
}

/** How many of them `outcomes` gives at a time. */
export const outcomesOnAPage = 500;

/** In one walk over the history, newest case first; a case's own in the order in which they were recorded. */
export async function readOutcomes(tables: Reading, tenant: string, after: Place | undefined): Promise<Case[]> {
  const rows = await outcomesAfter(tables, tenant, after).execute();
  return rows.map((row) => StoredCase.parse(JSON.parse(row.after)));
}

interface Place {
  number: number;
  version: number;
}

export function outcomesAfter(tables: Reading, tenant: string, after: Place | undefined) {
  const query = entriesOf(tables, tenant)
    .where('audit.action', '=', 'outcome.recorded')
    .orderBy('audit.case_number', 'desc')
    .orderBy('audit.version')
    .limit(outcomesOnAPage);
  if (after === undefined) return query;
  return query
    .where('audit.case_number', '<=', after.number)
    .where((eb) => eb.or([eb('audit.case_number', '<', after.number), eb('audit.version', '>', after.version)]));
}

/** What made the case what it is in this version. */
export async function readEntryOf(tables: Reading, tenant: string, { number, version }: Place): Promise<AuditEntry> {
  const row = await entriesOf(tables, tenant)
    .where('audit.case_number', '=', number)
    .where('audit.version', '=', version)
    .executeTakeFirstOrThrow();
  return readEntry(row);
}

const entriesOf = (tables: Reading, tenant: string) =>
  tables
    .selectFrom('audit')
    .where('audit.tenant', '=', tenant)
    .select(['audit.action', 'audit.by_agent', 'audit.by_name', 'audit.at', 'audit.before', 'audit.after']);

type AuditRow = Awaited<ReturnType<ReturnType<typeof entriesOf>['executeTakeFirstOrThrow']>>;

const readEntry = (row: AuditRow): AuditEntry => ({
  at: Instant.parse(row.at),
  by: { agent: row.by_agent, name: row.by_name },
  action: CaseAction.parse(row.action),
  ...(row.before !== null && { before: StoredCase.parse(JSON.parse(row.before)) }),
  after: StoredCase.parse(JSON.parse(row.after)),
});
