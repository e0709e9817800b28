import { useEffect, useEffectEvent } from 'react';

import { useRefreshAfterChanges } from './use-case-changes.ts';

/** What is not a case has no news of its own: it is read anew so often, in ms, while somebody looks. */
const often = 4_000;

/** Calls `refresh` soon after a case changed, and every few seconds while the page is seen. */
export const useFresh = (refresh: () => void): void => {
  const tell = useEffectEvent(refresh);
  useRefreshAfterChanges(refresh);
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') tell();
    }, often);
    return () => clearInterval(timer);
  }, []);
};
