/** At most so many requests in any stretch of so many milliseconds. */
export interface Window {
  most: number;
  within: number;
}

interface Request {
  from: number;
  /** When its answer came; nothing while it is under way. */
  to: number | undefined;
}

/** A request arrives between its start and its answer; one that got none was given up by then. */
const longestWay = 10_000;

/** After so many it is looked which of them no window holds any more. */
const forgetAfter = 64;

/** When it may have arrived at the latest. */
const arrivedBy = ({ from, to = Infinity }: Request): number => Math.min(to, from + longestWay);

/**
 * Counts requests so that no window of the receiver ever holds more than it may, however long each was on its way: one
 * leaves a window only when its whole length has gone by since the answer. `longest`: the longest of the windows.
 */
export const createSlidingWindows = (longest: number) => {
  let requests: Request[] = [];

  const forget = (now: number): void => {
    requests = requests.filter((one) => arrivedBy(one) + longest > now);
  };

  /** From when on one more fits into a window. */
  const freeIn = ({ most, within }: Window, now: number): number => {
    if (most <= 0) return Infinity;
    const oldest = requests.at(-most);
    if (oldest === undefined || oldest.from + longestWay + within <= now) return now;
    const leaving = requests.map((one) => arrivedBy(one) + within).filter((at) => at > now);
    if (leaving.length < most) return now;
    return leaving.toSorted((one, other) => one - other)[leaving.length - most] ?? now;
  };

  return {
    /** From when on one more fits into all of them. Never, where one of them takes none. */
    freeAt: (windows: readonly Window[], now: number): number =>
      Math.max(now, ...windows.map((window) => freeIn(window, now))),
    /** Counts one that is sent now; the answer says that its answer came. */
    add: (now: number): ((at: number) => void) => {
      const request: Request = { from: now, to: undefined };
      requests.push(request);
      if (requests.length % forgetAfter === 0) forget(now);
      return (at) => {
        request.to = at;
      };
    },
    /** Whether any window still holds one. */
    holdsAny: (now: number): boolean => {
      forget(now);
      return requests.length > 0;
    },
  };
};
export type SlidingWindows = ReturnType<typeof createSlidingWindows>;
