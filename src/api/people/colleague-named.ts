import type { Actor, Person } from '../../cases/case.ts';
import type { ApiServices } from '../services.ts';

/** A colleague by id, with the name that we know them by; nothing for a stranger. */
export const colleagueNamed = async (
  { settings }: Pick<ApiServices, 'settings'>,
  { tenant, agent: own, name: ownName }: Actor,
  agent: string,
): Promise<Person | undefined> => {
  if (agent === own) return { agent, name: ownName };
  const known = await settings.ofAgent(tenant, agent);
  return known && { agent, name: known.name };
};
