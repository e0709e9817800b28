import { refuseErased } from '../cases/erased-tenants.ts';
import type { Clock } from '../clock.ts';
import type { Changing, Reading, Store } from '../store/store.ts';
import { compareSubscriptions } from './compare-subscriptions.ts';
import type { SubscriptionFollower } from './follower.ts';
import { putSubscriptions } from './put-subscriptions.ts';
import { readSubscriptionHistory } from './subscription-history.ts';
import { findSubscription, readSubscription, subscriptionsOf } from './subscription-rows.ts';
import type { PutCounts, Subscriptions, TermEndPage } from './subscription.ts';

/** How many of them `all` gives at a time. */
export const subscriptionsOnAPage = 1000;

export interface SubscriptionParts {
  store: Store;
  clock: Clock;
  follower?: SubscriptionFollower;
}

export const createSubscriptions = ({ store, clock, follower }: SubscriptionParts): Subscriptions => ({
  put: (actor, rows, cause) =>
    store.change(async (tables) => {
      const { tenant } = actor;
      await refuseErased(tables, tenant);
      const at = clock.now();
      if (!(await isFirst(tables, { tenant, cause, at }))) return countsOf(tables, tenant, cause);
      const counts = await putSubscriptions(tables, { actor, at, follower }, rows);
      await keepCounts(tables, { tenant, cause, counts });
      return counts;
    }),

  compare: ({ tenant }, rows) => compareSubscriptions(store.reading, tenant, rows),

  find: ({ tenant }, id) => findSubscription(store.reading, tenant, id),

  async listByTermEnd({ tenant }, page) {
    const rows = await byTermEnd(store.reading, tenant, page).execute();
    return { subscriptions: rows.slice(0, page.limit).map(readSubscription), more: rows.length > page.limit };
  },

  all: async ({ tenant }, after) => (await byId(store.reading, tenant, after).execute()).map(readSubscription),

  history: ({ tenant }, id) => readSubscriptionHistory(store.reading, tenant, id),
});

/** Marks the cause; whoever comes second waits until the first is done, and is told that there was one. */
async function isFirst(
  tables: Changing,
  { tenant, cause, at }: { tenant: string; cause: string; at: Date },
): Promise<boolean> {
  const marked = await tables
    .insertInto('processed_batch')
    .values({ tenant, cause, at: at.toISOString(), added: 0, changed: 0, unchanged: 0 })
    .onConflict((conflict) => conflict.columns(['tenant', 'cause']).doNothing())
    .returning('cause')
    .executeTakeFirst();
  return marked !== undefined;
}

const countsOf = (tables: Reading, tenant: string, cause: string): Promise<PutCounts> =>
  tables
    .selectFrom('processed_batch')
    .select(['added', 'changed', 'unchanged'])
    .where('tenant', '=', tenant)
    .where('cause', '=', cause)
    .executeTakeFirstOrThrow();

const keepCounts = (
  tables: Changing,
  { tenant, cause, counts }: { tenant: string; cause: string; counts: PutCounts },
) =>
  tables.updateTable('processed_batch').set(counts).where('tenant', '=', tenant).where('cause', '=', cause).execute();

/**
 * Of an owner, everything compared begins with the owner: SQLite, which has counted nothing, otherwise walks through the
 * terms of all.
 */
export function byTermEnd(tables: Reading, tenant: string, { from, to, owner, after, limit }: TermEndPage) {
  const { termEnd, id } = after ?? { termEnd: from, id: '' };
  const query = subscriptionsOf(tables, tenant).limit(limit + 1);
  if (owner === undefined) {
    return query
      .where((eb) => eb(eb.refTuple('term_end', 'id'), '>', eb.tuple(termEnd, id)))
      .where('term_end', '<=', to)
      .orderBy('term_end')
      .orderBy('id');
  }
  return query
    .where('owner', 'is not', null)
    .where((eb) => eb(eb.refTuple('owner', 'term_end', 'id'), '>', eb.tuple(owner, termEnd, id)))
    .where((eb) => eb(eb.refTuple('owner', 'term_end'), '<=', eb.tuple(owner, to)))
    .orderBy('owner')
    .orderBy('term_end')
    .orderBy('id');
}

export function byId(tables: Reading, tenant: string, after: string | undefined) {
  const query = subscriptionsOf(tables, tenant).orderBy('id').limit(subscriptionsOnAPage);
  return after === undefined ? query : query.where('id', '>', after);
}
