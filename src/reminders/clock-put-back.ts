import type { Changing, Store } from '../store/store.ts';
import { waitingTenants, type WaitingTenant } from './due-tenants.ts';
import { longestWait } from './verdict.ts';

/** Less is a clock that is set right, and makes nobody wait for longer than that. */
const noticeable = 60_000;

/** Who waits now, also where a clock that was put back since the last look made them wait for longer. */
export const createWaiting = (store: Store, leaseFor: number) => {
  let lastLook: Date | undefined;
  return async (now: Date): Promise<WaitingTenant[]> => {
    const waiting = await waitingTenants(store.reading);
    const wasPutBack = lastLook !== undefined && now.getTime() < lastLook.getTime() - noticeable;
    if (wasPutBack) await store.change((tables) => bringBack(tables, waiting, now, leaseFor));
    lastLook = now;
    return wasPutBack ? waitingTenants(store.reading) : waiting;
  };
};

/**
 * What was put off, or held, in a time that was taken back: it is due when it was, or when a claim of now ends. What has to
 * wait for its conversation is put off again by whoever looks at it.
 */
const bringBack = async (
  tables: Changing,
  waiting: readonly WaitingTenant[],
  now: Date,
  leaseFor: number,
): Promise<void> => {
  const at = (wait: number) => new Date(now.getTime() + wait).toISOString();
  for (const { tenant } of waiting) {
    const stranded = tables
      .updateTable('reminder')
      .where('tenant', '=', tenant)
      .where('state', '=', 'pending')
      .where('next_at', '>', at(longestWait))
      .whereRef('next_at', '>', 'due_at');
    const putOff = stranded.where('lease', 'is', null).set((row) => ({ next_at: row.ref('due_at') }));
    await putOff.execute();
    const held = stranded.where('lease', 'is not', null).set({ next_at: at(leaseFor) });
    await held.execute();
  }
};
