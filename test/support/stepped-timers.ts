import type { Timers } from '../../bot/timers.ts';

interface Planned {
  at: number;
  run: () => void;
}

/** Time that goes on only when the test says so. */
export const createSteppedTimers = () => {
  let now = 0;
  let planned: Planned[] = [];
  const timers: Timers = {
    elapsed: () => now,
    after: (milliseconds, run) => {
      const one = { at: now + milliseconds, run };
      planned.push(one);
      return () => {
        planned = planned.filter((other) => other !== one);
      };
    },
  };
  const settled = async (): Promise<void> => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    ...timers,
    /** Lets so many milliseconds go by, and everything happen that was planned for them. */
    pass: async (milliseconds: number): Promise<void> => {
      const end = now + milliseconds;
      await settled();
      for (;;) {
        const next = planned.filter(({ at }) => at <= end).toSorted((one, other) => one.at - other.at)[0];
        if (next === undefined) break;
        planned = planned.filter((one) => one !== next);
        now = Math.max(now, next.at);
        next.run();
        await settled();
      }
      now = end;
    },
  };
};
export type SteppedTimers = ReturnType<typeof createSteppedTimers>;
