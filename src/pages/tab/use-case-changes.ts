import { useEffect, useEffectEvent } from 'react';
import type { z } from 'zod';

import { ChangedCases } from '../../api/cases/case-shapes.ts';
import type { TabApi } from './api.ts';

type Changed = z.infer<typeof ChangedCases>;

/** After a failure, so long in ms passes before the bot is asked again. */
const rest = 3_000;

const pause = (gone: AbortSignal): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => resolve(undefined), rest);
  gone.addEventListener('abort', () => {
    clearTimeout(timer);
    resolve(undefined);
  });
  return promise;
};

interface Listening {
  api: TabApi;
  gone: AbortSignal;
  tell: (changed: Changed) => void;
}

/** Whoever lost touch is told to read anew: what happened meanwhile is not known. */
const listen = async ({ api, gone, tell }: Listening): Promise<void> => {
  let since = '';
  let isMissed = false;
  while (!gone.aborted) {
    try {
      const query = since === '' ? '' : `?since=${encodeURIComponent(since)}`;
      const changed = await api.get(`/cases/changes${query}`, ChangedCases, gone);
      since = changed.next;
      if (changed.cases.length > 0 || changed.reset || isMissed) tell({ ...changed, reset: changed.reset || isMissed });
      isMissed = false;
    } catch {
      since = '';
      isMissed = true;
      await pause(gone);
    }
  }
};

/** Calls `onChange` soon after cases changed anywhere: in chat, or in another window. */
export const useCaseChanges = (api: TabApi, onChange: (changed: Changed) => void): void => {
  const tell = useEffectEvent(onChange);
  useEffect(() => {
    const gone = new AbortController();
    void listen({ api, gone: gone.signal, tell: (changed) => tell(changed) });
    return () => gone.abort();
  }, [api]);
};
