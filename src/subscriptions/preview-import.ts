import type { Actor } from '../cases/case.ts';
import type { SubscriptionSink } from './csv-import.ts';
import { contentColumns } from './subscription-rows.ts';
import type { NewSubscription, PutCounts, Subscriptions } from './subscription.ts';

const isAsKept = (kept: NewSubscription, given: NewSubscription): boolean => {
  const now = new Map(Object.entries(contentColumns(kept)));
  return Object.entries(contentColumns(given)).every(([column, value]) => now.get(column) === value);
};

/** Counts what an import would do, and keeps nothing. For lists of a card's size: it looks at one row after another. */
export const countingSink = (subscriptions: Pick<Subscriptions, 'find'>, actor: Actor): SubscriptionSink => ({
  put: async (rows) => {
    const counts: PutCounts = { added: 0, changed: 0, unchanged: 0 };
    for (const given of rows) {
      const kept = await subscriptions.find(actor, given.id);
      if (kept === undefined) counts.added += 1;
      else if (isAsKept(kept, given)) counts.unchanged += 1;
      else counts.changed += 1;
    }
    return counts;
  },
});
