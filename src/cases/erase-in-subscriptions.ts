import type { Store } from '../store/store.ts';
import { subscriptionAuditOf } from '../subscriptions/subscription-history.ts';
import type { Forgotten } from './erase-agent.ts';
import { forgottenBy } from './erase-agent.ts';

export async function forgetInSubscriptions(store: Store, forgotten: Forgotten): Promise<void> {
  const { tenant, agent, pseudonym } = forgotten;
  await store.change((tables) =>
    tables
      .updateTable('subscription')
      .set({ owner: pseudonym })
      .where('tenant', '=', tenant)
      .where('owner', '=', agent)
      .execute(),
  );
  for await (const rows of subscriptionAuditOf(store.reading, tenant, agent)) {
    await store.change(async (tables) => {
      for (const row of rows) {
        await tables
          .updateTable('subscription_audit')
          .set(forgottenBy(row, forgotten))
          .where('tenant', '=', tenant)
          .where('id', '=', row.id)
          .where('version', '=', row.version)
          .execute();
      }
    });
  }
}
