import { ok } from '../result.ts';
import type { Changing } from '../store/store.ts';
import type { Actor } from './case.ts';
import type { CaseEdit } from './change-case.ts';
import { changeCase } from './change-case.ts';

/** A subscription that was changed: its term end before and now, and the version that the change made. */
export interface ChangedSubscription {
  id: string;
  version: number;
  termEnd: { before: string | null; now: string | undefined };
}

/**
 * Takes a subscription's new term end over to the cases it is linked to, whatever their status, with an audit row each. A
 * case whose date is not the one that the subscription had was given another by a person: it keeps it, for they knew more
 * than the list. So does one whose subscription no longer says when it ends. Asks nothing of the store when no term end
 * changed, and once for all of them when some did. To be called inside the change that changes the subscriptions.
 */
export async function followSubscriptions(
  tables: Changing,
  { actor, at }: { actor: Actor; at: Date },
  changed: readonly ChangedSubscription[],
): Promise<void> {
  const moved = new Map(
    changed
      .filter(({ termEnd: { before, now } }) => now !== undefined && now !== before)
      .map((subscription) => [subscription.id, subscription]),
  );
  if (moved.size === 0) return;
  for (const linked of await linkedTo(tables, actor.tenant, [...moved.keys()])) {
    const subscription = moved.get(linked.subscription_id ?? '');
    const termEnd = subscription?.termEnd.now;
    if (subscription === undefined || termEnd === undefined) continue;
    if (linked.term_end !== null && linked.term_end !== subscription.termEnd.before) continue;
    const cause = `subscription/${subscription.id}/${subscription.version}/${linked.number}`;
    const change = { case: linked.number, version: linked.version, cause };
    const done = await changeCase(tables, { actor, change, at }, withTermEnd(termEnd));
    if (!done.ok) throw new Error(`Case ${linked.number} changed inside a change of its subscription.`);
  }
}

const withTermEnd = (termEnd: string): CaseEdit<never> => ({
  action: 'subscription.changed',
  edit: (before) => ok({ ...before, termEnd }),
});

const linkedTo = (tables: Changing, tenant: string, ids: readonly string[]) =>
  tables
    .selectFrom('case_record')
    .select(['number', 'version', 'term_end', 'subscription_id'])
    .where('tenant', '=', tenant)
    .where('subscription_id', 'in', ids)
    .orderBy('number')
    .execute();
