/** What is to happen later can be called off. */
export type CallOff = () => void;

/** Time as it goes by in this process, in milliseconds, whatever its clock is set to. */
export interface Timers {
  elapsed: () => number;
  /** Keeps no process alive. */
  after: (milliseconds: number, run: () => void) => CallOff;
}

export const processTimers: Timers = {
  elapsed: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    timer.unref();
    return () => {
      clearTimeout(timer);
    };
  },
};

/** Done after so long. */
export const pauseOf = (timers: Timers, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    timers.after(milliseconds, resolve);
  });
