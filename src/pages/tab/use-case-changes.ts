import { use, useEffect, useEffectEvent } from 'react';

import { CaseNewsContext, type Changed } from './case-news.ts';

/** Calls `onChange` soon after cases changed anywhere: in chat, or in another window. */
export const useCaseChanges = (onChange: (changed: Changed) => void): void => {
  const news = use(CaseNewsContext);
  const tell = useEffectEvent(onChange);
  useEffect(() => news.listen((changed) => tell(changed)), [news]);
};

/** Changes that come close together, in ms, are one: sums and timelines are read anew once for all of them. */
const together = 1_000;

/** Calls `refresh` soon after cases changed, and not more often than every second. */
export const useRefreshAfterChanges = (refresh: () => void): void => {
  const news = use(CaseNewsContext);
  const tell = useEffectEvent(refresh);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = news.listen(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell();
      }, together);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [news]);
};
