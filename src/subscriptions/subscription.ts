import { z } from 'zod';

import { PurchaseChannel, ProductKind } from '../policy/facts.ts';
import type { Actor } from '../cases/case.ts';

/** What Partner Center calls the state of a subscription (domain 4.1). */
export const SubscriptionStatus = z.enum([
  'none',
  'active',
  'pending',
  'suspended',
  'expired',
  'disabled',
  'deleted',
  'canceled',
  'unknown',
]);
export type SubscriptionStatus = z.infer<typeof SubscriptionStatus>;

/** What the source says happens when the term ends. */
export const EndOfTermAction = z.enum(['renew', 'cancel', 'extend', 'unknown']);
export type EndOfTermAction = z.infer<typeof EndOfTermAction>;

const Text = z.string().trim().min(1).max(400);

/**
 * A subscription as a source lists it. Channel, product kind, status and end-of-term action are kept as the source
 * writes them: a word that this version does not know is not an error.
 */
export const NewSubscription = z.strictObject({
  /** As the source names it, or made by whoever imports; unique in the tenant. */
  id: Text,
  customer: Text,
  /** The customer's Microsoft tenant. */
  customerTenant: Text.optional(),
  product: Text,
  channel: Text.optional(),
  productKind: Text.optional(),
  quantity: z.int().min(0).max(0x7fff_ffff).optional(),
  /** `YYYY-MM-DD`, as are all dates here. */
  termStart: z.iso.date().optional(),
  /** The last day of the term. */
  termEnd: z.iso.date().optional(),
  /** ISO 8601 where the source has it so: `P1Y`. */
  termLength: Text.optional(),
  autoRenew: z.boolean().optional(),
  endOfTermAction: Text.optional(),
  /** A date, or an instant in ISO 8601: the only authority on the window (domain 3). */
  cancellationAllowedUntil: z.union([z.iso.date(), z.iso.datetime({ offset: true })]).optional(),
  status: Text.optional(),
  /** The agent who looks after it, by Entra object id. */
  owner: Text.optional(),
  /** Where the row comes from, such as the name of the file's kind. */
  source: Text,
  /** What the source says beyond this, by its column. */
  extra: z.record(z.string(), z.string()).optional(),
});
export type NewSubscription = z.infer<typeof NewSubscription>;

export interface Subscription extends NewSubscription {
  changedAt: Date;
  /** Grows by one with each change. */
  version: number;
}

const known = <Value extends string>(words: z.ZodType<Value | 'unknown'>, text: string | undefined) => {
  const read = words.safeParse(text);
  return read.success ? read.data : 'unknown';
};

/** The policy's word for what the source wrote, or `unknown`. */
export const channelOf = ({ channel }: NewSubscription) => known(PurchaseChannel, channel);
export const productKindOf = ({ productKind }: NewSubscription) => known(ProductKind, productKind);
export const statusOf = ({ status }: NewSubscription) => known(SubscriptionStatus, status?.toLowerCase());
export const endOfTermActionOf = ({ endOfTermAction }: NewSubscription) =>
  known(EndOfTermAction, endOfTermAction?.toLowerCase());

export interface PutCounts {
  added: number;
  changed: number;
  unchanged: number;
}

/** Soonest first, both days included, `YYYY-MM-DD`; `after` is the last one of the previous page. */
export interface TermEndPage {
  from: string;
  to: string;
  owner?: string;
  after?: { termEnd: string; id: string };
  limit: number;
}

export interface SubscriptionChange {
  at: Date;
  by: { agent: string; name: string };
  /** Missing when the subscription was added. */
  before?: NewSubscription;
  after: NewSubscription;
}

/** Every call is bound to the actor's tenant: a subscription of another tenant does not exist. */
export interface Subscriptions {
  /**
   * Adds what is new and changes what differs, all rows or none; the counts add up to the rows. Of rows with the same
   * id the last one stays. A cause that was processed is answered with its counts and changes nothing.
   */
  put(actor: Actor, rows: readonly NewSubscription[], cause: string): Promise<PutCounts>;
  /** What `put` would count, without storing anything. */
  compare(actor: Actor, rows: readonly NewSubscription[]): Promise<PutCounts>;
  find(actor: Actor, id: string): Promise<Subscription | undefined>;
  listByTermEnd(actor: Actor, page: TermEndPage): Promise<{ subscriptions: Subscription[]; more: boolean }>;
  /** A page in the order of their ids, those after this id; empty at the end. */
  all(actor: Actor, after?: string): Promise<Subscription[]>;
  /** Oldest first. */
  history(actor: Actor, id: string): Promise<SubscriptionChange[]>;
}
