import { casesOf, readCase } from '../cases/case-rows.ts';
import type { Case } from '../cases/case.ts';
import type { Reading } from '../store/store.ts';

/** One question reads so many; who is farther behind reads everything anew. */
export const mostRecent = 200;

/** Of every change at or after an instant, the case: each left its mark. */
export const markedSince = (tables: Reading, tenant: string, since: string) =>
  tables
    .selectFrom('processed_activity')
    .select('case_number')
    .where('tenant', '=', tenant)
    .where('at', '>=', since)
    .limit(mostRecent + 1);

/** Those of them that changed since, the earliest change first. */
export const changedSince = (tables: Reading, tenant: string, since: string, numbers: readonly number[]) =>
  casesOf(tables, tenant)
    .where('case_record.number', 'in', numbers)
    .where('case_record.changed_at', '>=', since)
    .orderBy('case_record.changed_at')
    .orderBy('case_record.number');

/** When a subscription was changed last, which an import does without any case. */
export const lastSubscriptionChange = (tables: Reading, tenant: string) =>
  tables
    .selectFrom('subscription')
    .select('changed_at')
    .where('tenant', '=', tenant)
    .orderBy('changed_at', 'desc')
    .limit(1);

export interface Changes {
  cases: readonly Case[];
  /** The instant of the last change of a subscription; empty when there is none. */
  subscriptions: string;
}

/** Nothing when there are more than one question reads. */
export const readChangedSince = async (tables: Reading, tenant: string, since: Date): Promise<Changes | undefined> => {
  const instant = since.toISOString();
  const [marked, last] = await Promise.all([
    markedSince(tables, tenant, instant).execute(),
    lastSubscriptionChange(tables, tenant).executeTakeFirst(),
  ]);
  if (marked.length > mostRecent) return undefined;
  const numbers = [...new Set(marked.map(({ case_number }) => case_number))];
  const rows = numbers.length === 0 ? [] : await changedSince(tables, tenant, instant, numbers).execute();
  return { cases: rows.map(readCase), subscriptions: last?.changed_at ?? '' };
};
