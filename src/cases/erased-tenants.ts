import { prepare } from '../store/prepared.ts';
import type { Changing, Reading, Store } from '../store/store.ts';

/** What is known of an erasure: nothing that was erased. */
export interface Erasure {
  at: Date;
  /** Why, in the words of whoever erased. */
  cause: string;
  /** How many records there were. */
  rows: number;
}

/** Something came for a tenant whose records were erased (reliability P39): it brings nothing back. */
export class TenantErased extends Error {
  override name = 'TenantErased';

  constructor() {
    super('The records of this tenant were erased. Nothing new is kept for it until it is readmitted.');
  }
}

export const erasureOf = (tables: Reading, tenant: string) =>
  tables
    .selectFrom('erased_tenant')
    .where('erased_tenant.tenant', '=', tenant)
    .where('erased_tenant.readmitted_at', 'is', null);

const erasure = prepare((tables: Reading, { tenant }: { tenant: string }) =>
  erasureOf(tables, tenant).select(['at', 'cause', 'row_count']),
);

/** The erasure that holds; none once the tenant was readmitted. */
export async function findErasure(tables: Reading, tenant: string): Promise<Erasure | undefined> {
  const [row] = (await erasure(tables, { tenant })).rows;
  return row && { at: new Date(row.at), cause: row.cause, rows: row.row_count };
}

/** To be called inside the change that would keep something new. @throws {TenantErased} */
export async function refuseErased(tables: Reading, tenant: string): Promise<void> {
  if ((await findErasure(tables, tenant)) !== undefined) throw new TenantErased();
}

/** An erasure that was interrupted and is done again stays the one that it was. */
export async function markErased(tables: Changing, tenant: string, { at, cause, rows }: Erasure): Promise<Erasure> {
  const earlier = await findErasure(tables, tenant);
  if (earlier !== undefined) return earlier;
  const mark = { at: at.toISOString(), cause, row_count: rows, readmitted_at: null };
  await tables
    .insertInto('erased_tenant')
    .values({ tenant, ...mark })
    .onConflict((conflict) => conflict.column('tenant').doUpdateSet(mark))
    .execute();
  return { at, cause, rows };
}

/** Whether it had been erased. */
export const readmitTenant = (store: Store, tenant: string, at: Date): Promise<boolean> =>
  store.change(async (tables) => {
    const { numUpdatedRows } = await tables
      .updateTable('erased_tenant')
      .set({ readmitted_at: at.toISOString() })
      .where('tenant', '=', tenant)
      .where('readmitted_at', 'is', null)
      .executeTakeFirstOrThrow();
    return numUpdatedRows === 1n;
  });
