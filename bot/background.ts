import type { Log } from '../src/log.ts';

/** Work that nobody waits for, one piece after another. */
export interface Background {
  run: (name: string, work: () => Promise<void>) => void;
  /** Takes nothing more, and waits for the piece that is under way. */
  close: () => Promise<void>;
}

export const createBackground = (log: Log): Background => {
  let last = Promise.resolve();
  let isClosed = false;
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    if (isClosed) return;
    try {
      await work();
    } catch (problem) {
      log.error('background.failed', { work: name, error: problem instanceof Error ? problem.name : typeof problem });
    }
  };
  return {
    run: (name, work) => {
      last = last.then(() => attempt(name, work));
    },
    close: async () => {
      isClosed = true;
      await last;
    },
  };
};
