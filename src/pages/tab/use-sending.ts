import { useState } from 'react';

import { troubleOf, type Trouble } from './shell/trouble.ts';

/** What came of what was sent last. `again`: nobody answered; sent again, it is still one change. */
export interface Sending {
  isBusy: boolean;
  trouble?: Trouble;
  again?: () => void;
  /** Calls `work` with the key of this one change. True when it was done. */
  send: (work: (key: string) => Promise<unknown>) => Promise<boolean>;
}

/** Sends one change at a time, and tells how it went. */
export const useSending = (): Sending => {
  const [isBusy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Pick<Sending, 'trouble' | 'again'>>({});
  const sendAs = async (key: string, work: Parameters<Sending['send']>[0]): Promise<boolean> => {
    setBusy(true);
    setFailed({});
    try {
      await work(key);
      return true;
    } catch (cause) {
      const trouble = troubleOf(cause);
      setFailed({ trouble, ...(trouble.kind !== 'refused' && { again: () => void sendAs(key, work) }) });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    isBusy,
    ...failed,
    send: async (work) => !isBusy && (await sendAs(crypto.randomUUID(), work)),
  };
};
