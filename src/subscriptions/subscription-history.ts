import type { Selectable } from 'kysely';

import type { Reading } from '../store/store.ts';
import type { SubscriptionAuditTable } from '../store/tables.ts';
import type { SubscriptionChange } from './subscription.ts';
import { NewSubscription } from './subscription.ts';

type AuditRow = Selectable<SubscriptionAuditTable>;

export async function readSubscriptionHistory(
  tables: Reading,
  tenant: string,
  id: string,
): Promise<SubscriptionChange[]> {
  const rows = await auditOf(tables, tenant).where('id', '=', id).orderBy('version').execute();
  return rows.map(readChange);
}

const auditOf = (tables: Reading, tenant: string) =>
  tables.selectFrom('subscription_audit').selectAll().where('tenant', '=', tenant);

export const readChange = (row: AuditRow): SubscriptionChange => ({
  at: new Date(row.at),
  by: { agent: row.by_agent, name: row.by_name },
  ...(row.before !== null && { before: NewSubscription.parse(JSON.parse(row.before)) }),
  after: NewSubscription.parse(JSON.parse(row.after)),
});

const rowsInAStep = 1000;

/** The rows that name an agent. All are looked through: it is asked for once in a person's time, an index at each import. */
export async function* subscriptionAuditOf(tables: Reading, tenant: string, agent: string): AsyncGenerator<AuditRow[]> {
  for (let last: AuditRow | undefined; ;) {
    const { id, version } = last ?? { id: '', version: 0 };
    const rows = await auditOf(tables, tenant)
      .where((eb) => eb(eb.refTuple('id', 'version'), '>', eb.tuple(id, version)))
      .orderBy('id')
      .orderBy('version')
      .limit(rowsInAStep)
      .execute();
    last = rows.at(-1);
    if (last === undefined) return;
    const naming = rows.filter((row) => row.by_agent === agent || namesOwner(row, agent));
    if (naming.length > 0) yield naming;
  }
}

const namesOwner = ({ before, after }: AuditRow, agent: string): boolean =>
  after.includes(agent) || (before?.includes(agent) ?? false);
