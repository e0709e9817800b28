import { failed } from '../../src/result.ts';
import type { Log } from '../../src/log.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { withoutThread } from '../place-of.ts';
import type { Gate } from './gate.ts';

export interface TenantParts {
  /** All that are served. */
  tenants: readonly string[];
  /** Whether one of these tenants has had this conversation. */
  isKnownTo: (tenants: readonly string[], conversation: string) => Promise<boolean>;
  log: Log;
}

/** So many conversations are remembered as looked up. */
const remembered = 20_000;

/**
 * A gate that lets each conversation speak for one tenant alone. Teams' token names no tenant and does not cover the body:
 * with a caught one, somebody could name another tenant that is served. Where one tenant is served there is nothing to ask.
 */
export const oneTenantEach = (gate: Gate, { tenants, isKnownTo, log }: TenantParts): Gate => {
  const lookedUp = new Set<string>();

  const isOf = async (tenant: string, conversation: string): Promise<boolean> => {
    const key = `${tenant}/${conversation}`;
    if (lookedUp.has(key)) return true;
    const others = tenants.filter((one) => one !== tenant);
    if (await isKnownTo(others, conversation)) return false;
    if (lookedUp.size >= remembered) lookedUp.clear();
    lookedUp.add(key);
    return true;
  };

  if (tenants.length < 2) return gate;
  return async (request) => {
    const admitted = await gate(request);
    if (!admitted.ok) return admitted;
    const { tenant, activity } = admitted.value;
    try {
      if (await isOf(tenant, withoutThread(activity.conversation.id))) return admitted;
    } catch (problem) {
      // Without the records nothing can be changed either; the person is told of that further on.
      if (problem instanceof StoreUnavailable) return admitted;
      throw problem;
    }
    log.error('conversation.claimed', { by: tenant });
    return failed({ status: 403, reason: 'conversation' });
  };
};
