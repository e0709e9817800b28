import { createContext } from 'react';
import type { z } from 'zod';

import { ChangedCases } from '../../api/cases/case-shapes.ts';
import type { TabApi } from './api.ts';

export type Changed = z.infer<typeof ChangedCases>;
type Listener = (changed: Changed) => void;

/** Tells everybody on a page what changes. However many listen, the bot is asked by one: a browser asks few things at once. */
export interface CaseNews {
  /** Answers how to stop. */
  listen: (listener: Listener) => () => void;
}

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

/** Whoever lost touch is told to read anew: what happened meanwhile is not known. */
const follow = async (api: TabApi, gone: AbortSignal, tell: Listener): Promise<void> => {
  let since = '';
  let isMissed = false;
  while (!gone.aborted) {
    try {
      const query = since === '' ? '' : `?since=${encodeURIComponent(since)}`;
      const changed = await api.get(`/cases/changes${query}`, ChangedCases, gone);
      since = changed.next;
      const isNews = changed.cases.length > 0 || changed.hasNewTerms || changed.reset || isMissed;
      if (isNews) tell({ ...changed, reset: changed.reset || isMissed });
      isMissed = false;
    } catch {
      since = '';
      isMissed = true;
      await pause(gone);
    }
  }
};

export const createCaseNews = (api: TabApi): CaseNews => {
  const listeners = new Set<Listener>();
  let gone = new AbortController();
  return {
    listen: (listener) => {
      listeners.add(listener);
      if (listeners.size === 1) {
        gone = new AbortController();
        void follow(api, gone.signal, (changed) => {
          for (const each of listeners) each(changed);
        });
      }
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) gone.abort();
      };
    },
  };
};

const nobody: CaseNews = { listen: () => () => undefined };

const News = createContext(nobody);
export const CaseNewsProvider = News.Provider;
export const CaseNewsContext = News;
