import { useCallback } from 'react';

import { PolicyView } from '../../../api/policy/policy-shapes.ts';
import type { TabApi } from '../api.ts';
import { useReading, type Reading } from './use-reading.ts';

/** The bot's rules in numbers, and its today: the clock of this machine may be another. */
export const usePresent = (api: TabApi): Reading<PolicyView> =>
  useReading(useCallback((signal: AbortSignal) => api.get('/policy', PolicyView, signal), [api]));
