import type { Log } from '../../src/log.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { withoutThread } from '../place-of.ts';
import type { Admitted } from './gate.ts';

export interface TenantParts {
  /** All that are served. */
  tenants: readonly string[];
  /** Those that have had this conversation. */
  tenantsOf: (conversation: string) => Promise<readonly string[]>;
  log: Log;
}

/** Whether an activity's conversation may speak for the tenant that the activity names. */
export type MaySpeak = (admitted: Admitted) => Promise<boolean>;

/** So many conversations are remembered as looked up. */
const remembered = 20_000;

/**
 * Lets each conversation speak for one tenant alone. Teams' token names no tenant and does not cover the body: with a caught
 * one, somebody could name another tenant that is served. Where one tenant is served there is nothing to ask.
 */
export const oneTenantEach = ({ tenants, tenantsOf, log }: TenantParts): MaySpeak => {
  const lookedUp = new Set<string>();
  const served = new Set(tenants);

  const isOf = async (tenant: string, conversation: string): Promise<boolean> => {
    const key = `${tenant}/${conversation}`;
    if (lookedUp.has(key)) return true;
    const known = await tenantsOf(conversation);
    if (known.some((one) => one !== tenant && served.has(one))) return false;
    if (lookedUp.size >= remembered) lookedUp.clear();
    lookedUp.add(key);
    return true;
  };

  if (tenants.length < 2) return () => Promise.resolve(true);
  return async ({ tenant, activity }) => {
    try {
      if (await isOf(tenant, withoutThread(activity.conversation.id))) return true;
    } catch (problem) {
      // Without the records nothing can be changed either; the person is told of that further on.
      if (problem instanceof StoreUnavailable) return true;
      throw problem;
    }
    log.error('conversation.claimed', { by: tenant });
    return false;
  };
};
