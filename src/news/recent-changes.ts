import { casesOf, readCase } from '../cases/case-rows.ts';
import type { Case } from '../cases/case.ts';
import type { Reading } from '../store/store.ts';

/** One question reads so many; who is farther behind reads everything anew. */
export const mostRecent = 200;

/** Cases that changed at or after an instant, the earliest change first. */
export const changedSince = (tables: Reading, tenant: string, since: string) =>
  casesOf(tables, tenant)
    .where('case_record.changed_at', '>=', since)
    .orderBy('case_record.changed_at')
    .orderBy('case_record.number')
    .limit(mostRecent + 1);

/** Nothing when there are more than one question reads. */
export const readChangedSince = async (
  tables: Reading,
  tenant: string,
  since: Date,
): Promise<readonly Case[] | undefined> => {
  const rows = await changedSince(tables, tenant, since.toISOString()).execute();
  return rows.length > mostRecent ? undefined : rows.map(readCase);
};
