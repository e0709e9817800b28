import type { Reading } from '../store/store.ts';

/** Whether anything was ever kept for a tenant: its people wrote, something was imported, or it was erased. */
export async function isTenantKnown(tables: Reading, tenant: string): Promise<boolean> {
  for (const table of ['agent', 'case_counter', 'subscription', 'erased_tenant'] as const) {
    const some = tables.selectFrom(table).select('tenant').where('tenant', '=', tenant).limit(1);
    if ((await some.executeTakeFirst()) !== undefined) return true;
  }
  return false;
}
