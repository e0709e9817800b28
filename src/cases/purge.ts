import type { Store } from '../store/store.ts';
import type { Purged } from './personal-records.ts';
import { deleteTalks, isOf } from './talks.ts';

const rowsInAStep = 1000;

export async function purge(store: Store, tenant: string, before: Date): Promise<Purged> {
  const instant = before.toISOString();
  return {
    activities: await purgeMarks(store, 'processed_activity', { tenant, instant }),
    imports: await purgeMarks(store, 'processed_batch', { tenant, instant }),
    talks: await deleteTalks(
      store,
      (talk) => isOf(tenant)(talk) && talk.changed_at !== '' && talk.changed_at < instant,
    ),
  };
}

async function purgeMarks(
  store: Store,
  table: 'processed_activity' | 'processed_batch',
  { tenant, instant }: { tenant: string; instant: string },
): Promise<number> {
  for (let purged = 0; ;) {
    const deleted = await store.change(async (tables) => {
      const old = tables.selectFrom(table).select('cause').where('tenant', '=', tenant).where('at', '<', instant);
      const causes = (await old.limit(rowsInAStep).execute()).map(({ cause }) => cause);
      if (causes.length === 0) return 0;
      await tables.deleteFrom(table).where('tenant', '=', tenant).where('cause', 'in', causes).execute();
      return causes.length;
    });
    if (deleted === 0) return purged;
    purged += deleted;
  }
}
