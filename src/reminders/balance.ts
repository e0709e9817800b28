import { sql } from 'kysely';

import type { Reading } from '../store/store.ts';
import type { Balance } from './service.ts';

/** One statement, so that nothing moves between two counts. */
export const balanceOf = async (tables: Reading, tenant: string, now: Date): Promise<Balance> => {
  const counted = (state: string) => sql<number>`count(case when state = ${state} then 1 end)`;
  const row = await tables
    .selectFrom('reminder')
    .select([
      sql<number>`count(*)`.as('due'),
      counted('accepted').as('accepted'),
      counted('cancelled').as('cancelled'),
      counted('dead').as('dead'),
      counted('pending').as('pending'),
      sql<string | null>`min(case when state = 'pending' then due_at end)`.as('pending_since'),
    ])
    .where('tenant', '=', tenant)
    .where('due_at', '<=', now.toISOString())
    .executeTakeFirstOrThrow();
  const { pending_since: since, ...counts } = row;
  const last = await tables
    .selectFrom('reminder')
    .select('next_at')
    .where('tenant', '=', tenant)
    .where('state', '=', 'accepted')
    .orderBy('next_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    ...counts,
    ...(since !== null && { pendingSince: new Date(since) }),
    ...(last !== undefined && { lastAccepted: new Date(last.next_at) }),
  };
};
