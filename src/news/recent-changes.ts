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
  const [rows, last] = await Promise.all([
    changedSince(tables, tenant, since.toISOString()).execute(),
    lastSubscriptionChange(tables, tenant).executeTakeFirst(),
  ]);
  return rows.length > mostRecent ? undefined : { cases: rows.map(readCase), subscriptions: last?.changed_at ?? '' };
};
