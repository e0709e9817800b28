import { sql } from 'kysely';

import { prepare } from '../store/prepared.ts';
import type { Changing } from '../store/store.ts';
import { knowTenant } from './write-plan.ts';

/** Somebody, or the team, can be reached again: what waited for them is sent now. */
export const reviveFor = async (
  tables: Changing,
  tenant: string,
  agent: string | undefined,
  now: Date,
): Promise<void> => {
  const { numAffectedRows } = await revive(tables, {
    tenant,
    next_at: now.toISOString(),
    ...(agent !== undefined && { agent }),
  });
  if (numAffectedRows !== 0n) await knowTenant(tables, tenant);
};

const revive = prepare(
  (tables: Changing, { tenant, next_at, agent }: { tenant: string; next_at: string; agent?: string }) => {
    const parked = tables
      .updateTable('reminder')
      .set({ state: 'pending', why: null, next_at, lease: null })
      .where('tenant', '=', tenant)
      // Said in the statement itself: by that the index is found which has these alone.
      .where('state', '=', sql.lit('dead'))
      .where('why', '=', 'unreachable');
    return agent === undefined ? parked : parked.where('owner', 'in', [agent, '']);
  },
);
