import { setTimeout as wait } from 'node:timers/promises';

/** A rest that can be ended early, also just before it begins, and that keeps no process alive. */
export const createPauses = () => {
  let resting = new AbortController();
  return {
    async wait(milliseconds: number): Promise<void> {
      const { signal } = resting;
      await wait(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
      if (signal.aborted) resting = new AbortController();
    },
    wake: () => {
      resting.abort();
    },
  };
};
export type Pauses = ReturnType<typeof createPauses>;
