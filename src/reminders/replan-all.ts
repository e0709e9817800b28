import type { Store } from '../store/store.ts';
import { casesOf } from '../cases/case-rows.ts';
import { subscriptionsOf } from '../subscriptions/subscription-rows.ts';
import type { DatabaseTime } from './database-time.ts';
import type { Planner } from './planner.ts';
import type { Subject } from './reminder.ts';

/** Planned in one go, while everything else waits. */
const subjectsInAStep = 50;

interface Parts {
  store: Store;
  planner: Planner;
  time: DatabaseTime;
}

/** Every open case and every subscription of a tenant, or of one person there, planned anew in steps. */
export const replanAll = async ({ store, planner, time }: Parts, tenant: string, owner?: string): Promise<void> => {
  const inSteps = async <Place>(next: (after: Place | undefined) => Promise<{ subject: Subject; place: Place }[]>) => {
    for (let after: Place | undefined; ;) {
      const step = await next(after);
      const last = step.at(-1);
      if (last === undefined) return;
      const subjects = step.map(({ subject }) => subject);
      await store.change(async (tables) => planner.replan(tables, tenant, subjects, await time(tables)));
      after = last.place;
    }
  };

  await inSteps<number>(async (after = 0) => {
    let query = casesOf(store.reading, tenant)
      .where('case_record.number', '>', after)
      .where('case_record.status', 'in', ['doing', 'waiting_for_term_end', 'escalated']);
    if (owner !== undefined) query = query.where('case_record.owner', '=', owner);
    const rows = await query.orderBy('case_record.number').limit(subjectsInAStep).execute();
    return rows.flatMap(({ number: place, subscription_id: id }) => [
      { subject: { case: place }, place },
      ...(id === null ? [] : [{ subject: { subscription: id }, place }]),
    ]);
  });
  await inSteps<string>(async (after = '') => {
    let query = subscriptionsOf(store.reading, tenant).where('id', '>', after);
    if (owner !== undefined) query = query.where('owner', '=', owner);
    const rows = await query.orderBy('id').limit(subjectsInAStep).execute();
    return rows.map(({ id }) => ({ subject: { subscription: id }, place: id }));
  });
};
