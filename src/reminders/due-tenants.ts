import type { Reading } from '../store/store.ts';
import { freeFrom } from './limits.ts';

/** A tenant with something to send, sometime. */
export interface WaitingTenant {
  tenant: string;
  /** From when on the next message may be sent; empty when nothing was sent yet. */
  freeAt: string;
  /** When its next reminder is due. */
  nextAt: string;
}

/** Those that wait for something, whoever waits longest first: one look into the index for each. */
export const waitingTenants = async (tables: Reading): Promise<WaitingTenant[]> => {
  const rows = await tables
    .selectFrom('throttle')
    .where('conversation', '=', '')
    .select((eb) => [
      'tenant',
      'free_at',
      eb
        .selectFrom('reminder')
        .select((each) => each.fn.min('next_at').as('next_at'))
        .whereRef('reminder.tenant', '=', 'throttle.tenant')
        .where('state', '=', 'pending')
        .as('next_at'),
    ])
    .execute();
  return rows
    .flatMap(({ tenant, free_at: freeAt, next_at: nextAt }) => (nextAt === null ? [] : [{ tenant, freeAt, nextAt }]))
    .toSorted((first, second) => (first.nextAt < second.nextAt ? -1 : 1));
};

/** When this tenant can be served next: when something is due and there is a place for it. */
export const servedAt = ({ freeAt, nextAt }: WaitingTenant, horizon: number, now: number): number =>
  Math.max(Date.parse(nextAt), freeFrom(freeAt, now, 'tenant') - horizon);
