import { ownedBy } from '../reminders/reminder-rows.ts';
import type { Store } from '../store/store.ts';
import type { Forgotten } from './erase-agent.ts';

/** What they were to hear is not sent any more; what was sent, and what they did about it, was somebody's. */
export const forgetInReminders = (store: Store, { tenant, agent, pseudonym }: Forgotten): Promise<void> =>
  store.change(async (tables) => {
    const reminders = () => tables.updateTable('reminder').where('tenant', '=', tenant);
    await reminders().set({ owner: pseudonym }).where(ownedBy(agent)).execute();
    const acted = { acted_by: pseudonym, acted_by_name: pseudonym };
    await reminders().set(acted).where('acted_by', '=', agent).execute();
    const by = { by_agent: pseudonym, by_name: pseudonym };
    const events = tables.updateTable('reminder_event').where('tenant', '=', tenant);
    await events.set(by).where('by_agent', '=', agent).execute();
    const muted = tables.updateTable('muted_customer').where('tenant', '=', tenant);
    await muted.set(by).where('by_agent', '=', agent).execute();
    await tables
      .deleteFrom('conversation')
      .where('tenant', '=', tenant)
      .where('kind', '=', 'personal')
      .where('who', '=', agent)
      .execute();
    await tables
      .deleteFrom('throttle')
      .where('tenant', '=', tenant)
      .where('conversation', '=', `new ${agent}`)
      .execute();
  });
