import type { DecidedOutcome } from '../policy/decision.ts';
import type { RoleId } from '../policy/rulebook.ts';
import type { Case } from './case.ts';
import { isClosed } from './case-status.ts';

/** Roles that are the customer's to have: no colleague can help out with them. */
const customersOwn: ReadonlySet<RoleId> = new Set(['azure_owner']);

/**
 * Any one of these is needed, and nobody has said that they have it: a colleague may. Nothing once the case was handed
 * to somebody.
 */
export const missingRoles = (
  { advice: { facts }, assignedTo, status }: Pick<Case, 'advice' | 'assignedTo' | 'status'>,
  { requiredRoles }: Pick<DecidedOutcome, 'requiredRoles'>,
): RoleId[] => {
  const isHad = requiredRoles.some((role) => role === facts.agent_user_role);
  if (isHad || assignedTo !== undefined || isClosed(status)) return [];
  return requiredRoles.filter((role) => !customersOwn.has(role));
};
