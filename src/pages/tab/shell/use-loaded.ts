import { useEffect, useEffectEvent, useState } from 'react';

import { troubleOf, type Trouble } from './trouble.ts';

/** `shown` stays while it is read anew, so that nothing flickers, and when that fails, so that nothing is lost. */
export interface Loaded<What> {
  shown?: What;
  trouble?: Trouble;
}

interface Kept<What> extends Loaded<What> {
  key: string;
}

/** Reads something for a page, anew whenever `key` changes or `again` is called; what comes too late is forgotten. */
export const useLoaded = <What>(
  key: string,
  load: (signal: AbortSignal) => Promise<What>,
): Loaded<What> & { again: () => void } => {
  const [kept, keep] = useState<Kept<What>>({ key });
  const [attempt, setAttempt] = useState(0);
  const loading = useEffectEvent(load);
  useEffect(() => {
    const gone = new AbortController();
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
  const { shown, trouble }: Loaded<What> = kept.key === key ? kept : {};
  return {
    ...(shown !== undefined && { shown }),
    ...(trouble !== undefined && { trouble }),
    again: () => setAttempt((count) => count + 1),
  };
};
