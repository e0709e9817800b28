import type { Actor } from '../../cases/case.ts';
import type { ApiServices } from '../services.ts';

/** What Teams calls somebody who never wrote to the bot. */
const teamsIdOf = (agent: string): string => `8:orgid:${agent}`;

/** Whoever works on the pages alone is known to colleagues by name, too. */
export const meet = async (
  { settings }: Pick<ApiServices, 'settings'>,
  { tenant, agent, name }: Actor,
): Promise<void> => {
  const known = await settings.ofAgent(tenant, agent);
  if (known === undefined) await settings.seen({ tenant, agent, name, teamsId: teamsIdOf(agent) }, known);
};
