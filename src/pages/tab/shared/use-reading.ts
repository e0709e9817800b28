import { useCallback, useEffect, useState } from 'react';

/** What is read from the bot: not there yet, there, or refused. While the next is read, the last one stays. */
export interface Reading<Value> {
  value?: Value;
  problem?: unknown;
  isLoading: boolean;
  again: () => void;
  /** Reads the same anew; what is there stays until then, and when that fails. */
  refresh: () => void;
}

interface Ended<Value> {
  read: unknown;
  value?: Value;
  problem?: unknown;
}

/**
 * Reads again whenever `read` is another function, so give it one from `useCallback`. An answer that nobody waits for
 * any more is dropped.
 */
export const useReading = <Value>(read: (signal: AbortSignal) => Promise<Value>): Reading<Value> => {
  const [ended, setEnded] = useState<Ended<Value>>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const leaving = new AbortController();
    read(leaving.signal).then(
      (value) => {
        if (!leaving.signal.aborted) setEnded({ read, value });
      },
      (problem: unknown) => {
        if (leaving.signal.aborted) return;
        setEnded((last) => ({
          read,
          problem,
          ...(last?.read === read && last.value !== undefined && { value: last.value }),
        }));
      },
    );
    return () => leaving.abort();
  }, [read, attempt]);
  const again = useCallback(() => {
    setEnded(undefined);
    setAttempt((earlier) => earlier + 1);
  }, []);
  const refresh = useCallback(() => setAttempt((earlier) => earlier + 1), []);
  const isLoading = ended?.read !== read;
  return {
    isLoading,
    again,
    refresh,
    ...(ended?.value !== undefined && { value: ended.value }),
    ...(!isLoading && ended.problem !== undefined && { problem: ended.problem }),
  };
};
