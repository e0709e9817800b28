import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { troubleOf, type Trouble } from './trouble.ts';

/** `shown` stays while it is read anew, so that nothing flickers, and when that fails, so that nothing is lost. */
export interface Loaded<What> {
  shown?: What;
  /** While another `key` is read: what was shown under the last one. */
  before?: What;
  trouble?: Trouble;
  isLoading: boolean;
  again: () => void;
  /** What a change answered takes the place of what was read, and of what is being read. */
  replace: (shown: What) => void;
}

interface Kept<What> extends Pick<Loaded<What>, 'shown' | 'trouble'> {
  key?: string;
}

/** Reads something for a page, anew whenever `key` changes or `again` is called; what comes too late is forgotten. */
export const useLoaded = <What>(key: string, load: (signal: AbortSignal) => Promise<What>): Loaded<What> => {
  const [kept, keep] = useState<Kept<What>>({});
  const [attempt, setAttempt] = useState(0);
  const loading = useEffectEvent(load);
  const reading = useRef<AbortController>(undefined);
  useEffect(() => {
    const gone = new AbortController();
    reading.current = gone;
    loading(gone.signal).then(
      (shown) => {
        if (!gone.signal.aborted) keep({ key, shown });
      },
      (cause: unknown) => {
        if (!gone.signal.aborted) keep((last) => ({ ...(last.key === key && last), key, trouble: troubleOf(cause) }));
      },
    );
    return () => gone.abort();
  }, [key, attempt]);
  const { key: of, ...present } = kept;
  const isLoading = of !== key;
  const { shown: before } = present;
  return {
    ...(isLoading ? before !== undefined && { before } : present),
    isLoading,
    again: () => setAttempt((count) => count + 1),
    replace: (answered) => {
      reading.current?.abort();
      keep({ key, shown: answered });
    },
  };
};
