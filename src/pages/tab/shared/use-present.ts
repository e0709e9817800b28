import { PolicyView } from '../../../api/policy/policy-shapes.ts';
import type { TabApi } from '../api.ts';
import { useLoaded, type Loaded } from '../shell/use-loaded.ts';

/** The bot's rules in numbers, and its today: the clock of this machine may be another. */
export const usePresent = (api: TabApi): Loaded<PolicyView> =>
  useLoaded('present', (signal) => api.get('/policy', PolicyView, signal));
