import type { Changing, Store } from '../store/store.ts';
import type { Forgotten } from './erase-agent.ts';

/** Who a person is and what they chose is deleted; what they thought of answers stays without their name. */
export const forgetInSettings = (store: Store, { tenant, agent, pseudonym }: Forgotten): Promise<void> =>
  store.change(async (tables) => {
    await tables.deleteFrom('agent').where('tenant', '=', tenant).where('agent', '=', agent).execute();
    await tables.deleteFrom('saved_view').where('tenant', '=', tenant).where('agent', '=', agent).execute();
    const looking = tables.updateTable('saved_view').where('tenant', '=', tenant).where('owner', '=', agent);
    await looking.set({ owner: pseudonym }).execute();
    const opinions = tables.updateTable('feedback').where('tenant', '=', tenant).where('by_agent', '=', agent);
    await opinions.set({ by_agent: pseudonym, by_name: pseudonym, reason: null }).execute();
    const managed = tables.updateTable('team').where('tenant', '=', tenant).where('manager', '=', agent);
    await managed.set({ manager: null, manager_name: null }).execute();
  });

const tablesOfSettings = ['feedback', 'saved_view', 'case_card', 'team', 'agent'] as const;

/** They are few: one change for all of a tenant's. */
export const deleteSettings = async (tables: Changing, tenant: string): Promise<void> => {
  for (const table of tablesOfSettings) await tables.deleteFrom(table).where('tenant', '=', tenant).execute();
};
