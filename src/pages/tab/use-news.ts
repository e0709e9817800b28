import { useState } from 'react';

import type { TabApi } from './api.ts';
import { useCaseChanges } from './use-case-changes.ts';

/** Another number soon after a case was changed anywhere: what is summed up from cases is to be read again. */
export const useNews = (api: TabApi): number => {
  const [news, setNews] = useState(0);
  useCaseChanges(api, () => setNews((earlier) => earlier + 1));
  return news;
};
