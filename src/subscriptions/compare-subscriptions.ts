import type { Reading } from '../store/store.ts';
import type { NewSubscription, PutCounts } from './subscription.ts';
import { contentColumns, hasSameContent, subscriptionsOf } from './subscription-rows.ts';

const rowsInAStep = 250;

/** How many of the rows are new, differ from what is stored, and are the same. No id may come twice. */
export async function compareSubscriptions(
  tables: Reading,
  tenant: string,
  rows: readonly NewSubscription[],
): Promise<PutCounts> {
  const counts: PutCounts = { added: 0, changed: 0, unchanged: 0 };
  for (let from = 0; from < rows.length; from += rowsInAStep) {
    const step = rows.slice(from, from + rowsInAStep);
    const ids = step.map(({ id }) => id);
    const present = await subscriptionsOf(tables, tenant).where('id', 'in', ids).execute();
    const stored = new Map(present.map((row) => [row.id, row]));
    for (const one of step) {
      const row = stored.get(one.id);
      if (row === undefined) counts.added += 1;
      else if (hasSameContent(row, contentColumns(one))) counts.unchanged += 1;
      else counts.changed += 1;
    }
  }
  return counts;
}
