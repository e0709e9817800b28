import { z } from 'zod';

import { Person } from '../../api/case-rows.ts';
import type { TabApi } from './api.ts';
import { useLoaded } from './shell/use-loaded.ts';

const Colleagues = z.object({ colleagues: z.array(Person) });

export interface People {
  me: Person;
  /** Everybody else whom the bot knows. */
  others: readonly Person[];
}

const readPeople = async (api: TabApi, signal: AbortSignal): Promise<People> => {
  const [{ agent, name }, { colleagues }] = await Promise.all([
    api.get('/me', Person, signal),
    api.get('/colleagues?limit=200', Colleagues, signal),
  ]);
  return { me: { agent, name }, others: colleagues.filter((colleague) => colleague.agent !== agent) };
};

/** Who looks at the page, and whom they work with; missing until it is known. */
export const useColleagues = (api: TabApi): People | undefined =>
  useLoaded('people', (signal) => readPeople(api, signal)).shown;
