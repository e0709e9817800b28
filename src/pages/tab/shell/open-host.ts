import { NoHost, type Host } from './host.ts';
import { rehearsalHost } from './rehearsal-host.ts';

/** Finds out where the tab stands. @throws NoHost when it was opened on its own. */
export const openHost = async (): Promise<Host> => {
  const query = new URLSearchParams(window.location.search);
  if (query.has('as')) return rehearsalHost(query);
  if (window.parent === window) throw new NoHost();
  const { teamsHost } = await import('./teams-host.ts');
  return teamsHost();
};
