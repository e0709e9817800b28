import { z } from 'zod';

import type { Changing, Reading } from '../store/store.ts';
import type { AuditEntry } from './case.ts';
import { Instant, StoredCase } from './stored-case.ts';

export const AuditAction = z.enum(['case.opened', 'outcome.recorded']);

/** Writes the entry, and that this cause led to it: the two belong together. */
export async function recordChange(
  tables: Changing,
  { tenant, cause, entry }: { tenant: string; cause: string; entry: AuditEntry },
): Promise<void> {
  const change = { tenant, case_number: entry.after.number, version: entry.after.version };
  await tables
    .insertInto('audit')
    .values({
      ...change,
      action: entry.action,
      by_agent: entry.by.agent,
      by_name: entry.by.name,
      at: entry.at.toISOString(),
      before: entry.before === undefined ? null : JSON.stringify(entry.before),
      after: JSON.stringify(entry.after),
    })
    .execute();
  await tables
    .insertInto('processed_activity')
    .values({ ...change, cause })
    .execute();
}

/** The change this cause led to earlier, if it did. */
export async function findProcessed(tables: Reading, tenant: string, cause: string): Promise<AuditEntry | undefined> {
  const row = await entriesOf(tables, tenant)
    .innerJoin('processed_activity as processed', (join) =>
      join
        .onRef('processed.tenant', '=', 'audit.tenant')
        .onRef('processed.case_number', '=', 'audit.case_number')
        .onRef('processed.version', '=', 'audit.version'),
    )
    .where('processed.cause', '=', cause)
    .executeTakeFirst();
  return row && readEntry(row);
}

/** Oldest first. */
export async function readHistory(tables: Reading, tenant: string, number: number): Promise<AuditEntry[]> {
  const rows = await entriesOf(tables, tenant)
    .where('audit.case_number', '=', number)
    .orderBy('audit.version')
    .execute();
  return rows.map(readEntry);
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
  action: AuditAction.parse(row.action),
  ...(row.before !== null && { before: StoredCase.parse(JSON.parse(row.before)) }),
  after: StoredCase.parse(JSON.parse(row.after)),
});
