import type { Changing } from '../store/store.ts';
import type { NewSubscription } from './subscription.ts';

/** Whatever follows from subscriptions: told inside the change, so that both are kept or neither. */
export interface SubscriptionFollower {
  /** `before` is missing when one was added. */
  subscriptionsChanged(
    tables: Changing,
    tenant: string,
    changes: readonly { before?: NewSubscription; after: NewSubscription }[],
    at: Date,
  ): Promise<void>;
}
