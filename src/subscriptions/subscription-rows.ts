import type { Selectable } from 'kysely';
import { z } from 'zod';

import type { Reading } from '../store/store.ts';
import type { SubscriptionTable } from '../store/tables.ts';
import type { NewSubscription, Subscription } from './subscription.ts';

export const subscriptionsOf = (tables: Reading, tenant: string) =>
  tables.selectFrom('subscription').selectAll().where('tenant', '=', tenant);

export async function findSubscription(tables: Reading, tenant: string, id: string): Promise<Subscription | undefined> {
  const row = await subscriptionsOf(tables, tenant).where('id', '=', id).executeTakeFirst();
  return row && readSubscription(row);
}

export type SubscriptionRow = Selectable<SubscriptionTable>;
/** What is kept of a source's row; two rows with the same content are the same. */
export const contentColumns = (one: NewSubscription) => ({
  customer: one.customer,
  customer_tenant: one.customerTenant ?? null,
  product: one.product,
  channel: one.channel ?? null,
  product_kind: one.productKind ?? null,
  quantity: one.quantity ?? null,
  term_start: one.termStart ?? null,
  term_end: one.termEnd ?? null,
  term_length: one.termLength ?? null,
  auto_renew: one.autoRenew === undefined ? null : Number(one.autoRenew),
  end_of_term_action: one.endOfTermAction ?? null,
  cancellation_allowed_until: one.cancellationAllowedUntil ?? null,
  status: one.status ?? null,
  owner: one.owner ?? null,
  source: one.source,
  extra: JSON.stringify(sorted(one.extra ?? {})),
});

type Content = ReturnType<typeof contentColumns>;

const sorted = (extra: Record<string, string>): [string, string][] =>
  Object.entries(extra).toSorted(([first], [second]) => (first < second ? -1 : 1));

const Extra = z.array(z.tuple([z.string(), z.string()]));

export const hasSameContent = (row: SubscriptionRow, content: Content): boolean =>
  Object.entries(content).every(([column, value]) => Reflect.get(row, column) === value);

export const readSubscription = (row: SubscriptionRow): Subscription => ({
  ...readContent(row),
  changedAt: new Date(row.changed_at),
  version: row.version,
});

/** As it was given, without what the store adds. */
export const readContent = (row: Content & { id: string }): NewSubscription => {
  const extra = Extra.parse(JSON.parse(row.extra));
  return {
    id: row.id,
    customer: row.customer,
    ...(row.customer_tenant !== null && { customerTenant: row.customer_tenant }),
    product: row.product,
    ...(row.channel !== null && { channel: row.channel }),
    ...(row.product_kind !== null && { productKind: row.product_kind }),
    ...(row.quantity !== null && { quantity: row.quantity }),
    ...(row.term_start !== null && { termStart: row.term_start }),
    ...(row.term_end !== null && { termEnd: row.term_end }),
    ...(row.term_length !== null && { termLength: row.term_length }),
    ...(row.auto_renew !== null && { autoRenew: row.auto_renew === 1 }),
    ...(row.end_of_term_action !== null && { endOfTermAction: row.end_of_term_action }),
    ...(row.cancellation_allowed_until !== null && { cancellationAllowedUntil: row.cancellation_allowed_until }),
    ...(row.status !== null && { status: row.status }),
    ...(row.owner !== null && { owner: row.owner }),
    source: row.source,
    ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
  };
};
