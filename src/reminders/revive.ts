import type { Changing } from '../store/store.ts';
import { knowTenant } from './write-plan.ts';

/** Somebody, or the team, can be reached again: what waited for them is sent now. */
export const reviveFor = async (
  tables: Changing,
  tenant: string,
  agent: string | undefined,
  now: Date,
): Promise<void> => {
  let parked = tables
    .updateTable('reminder')
    .set({ state: 'pending', why: null, next_at: now.toISOString(), lease: null })
    .where('tenant', '=', tenant)
    .where('state', '=', 'dead')
    .where('why', '=', 'unreachable');
  if (agent !== undefined) parked = parked.where('owner', 'in', [agent, '']);
  const { numUpdatedRows } = await parked.executeTakeFirst();
  if (numUpdatedRows > 0n) await knowTenant(tables, tenant);
};
