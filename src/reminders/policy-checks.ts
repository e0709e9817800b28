import { findErasure, refuseErased } from '../cases/erased-tenants.ts';
import type { Changing, Reading } from '../store/store.ts';

/** How far the open cases of a tenant have been decided by a policy. */
export interface PolicyCheck {
  policy: string;
  begunAt: Date;
  /** The number of the last case that was looked at; missing when all of it is done. */
  place?: number;
}

export const findCheck = async (tables: Reading, tenant: string): Promise<PolicyCheck | undefined> => {
  const row = await tables.selectFrom('policy_check').selectAll().where('tenant', '=', tenant).executeTakeFirst();
  if (row === undefined) return undefined;
  const { policy, begun_at: begunAt, place } = row;
  return { policy, begunAt: new Date(begunAt), ...(place !== null && { place }) };
};

export const writeCheck = async (
  tables: Changing,
  tenant: string,
  { policy, begunAt, place }: PolicyCheck,
): Promise<void> => {
  await refuseErased(tables, tenant);
  const check = { policy, begun_at: begunAt.toISOString(), place: place ?? null };
  await tables
    .insertInto('policy_check')
    .values({ tenant, ...check })
    .onConflict((conflict) => conflict.column('tenant').doUpdateSet(check))
    .execute();
};

/** Those that ever had a case, and were not erased. */
export const tenantsWithCases = async (tables: Reading): Promise<string[]> => {
  const rows = await tables.selectFrom('case_counter').select('tenant').orderBy('tenant').execute();
  const erased = await Promise.all(rows.map(({ tenant }) => findErasure(tables, tenant)));
  return rows.flatMap(({ tenant }, place) => (erased[place] === undefined ? tenant : []));
};
