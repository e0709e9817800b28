/** How much is worked on at once. Times are milliseconds. */
export interface SlotLimits {
  atOnce: number;
  /** A tenant whose first in line waits longer is sent no one after it: they would only come too late. */
  longestWait: number;
  /** In line, of all tenants. Beyond it, a tenant that has less than its part of them is still let in. */
  mostWaiting: number;
  /** From such a wait on there is no time for what comes by itself. */
  busyFrom: number;
}

export const usualSlots: SlotLimits = { atOnce: 32, longestWait: 1000, mostWaiting: 1000, busyFrom: 200 };

interface Waiting {
  since: number;
  begin: () => void;
}

/** Turns that may be worked on at once; who waits is served tenant by tenant, so that a storm holds up nobody else. */
export const createTurnSlots = (limits: SlotLimits, elapsed: () => number) => {
  const lines = new Map<string, Waiting[]>();
  let taken = 0;
  let waiting = 0;

  const waitOf = (line: readonly Waiting[] | undefined): number => {
    const first = line?.[0];
    return first === undefined ? 0 : elapsed() - first.since;
  };

  /** Nobody's storm shuts the door on the others. */
  const hasItsPart = (line: readonly Waiting[] | undefined): boolean => {
    const tenants = lines.size + (line === undefined ? 1 : 0);
    return (line?.length ?? 0) >= Math.floor(limits.mostWaiting / tenants);
  };

  /** The first tenant in turn gives its first, and goes to the end. */
  const next = (): Waiting | undefined => {
    for (const [tenant, line] of lines) {
      const first = line.shift();
      lines.delete(tenant);
      if (line.length > 0) lines.set(tenant, line);
      return first;
    }
    return undefined;
  };

  const leave = (): void => {
    const following = next();
    if (following === undefined) {
      taken -= 1;
      return;
    }
    waiting -= 1;
    following.begin();
  };

  const slot = (): (() => void) => {
    let isHeld = true;
    return () => {
      if (isHeld) leave();
      isHeld = false;
    };
  };

  return {
    /** Whether one more of that tenant would wait too long. */
    isFull: (tenant: string): boolean => {
      const line = lines.get(tenant);
      return waitOf(line) > limits.longestWait || (waiting >= limits.mostWaiting && hasItsPart(line));
    },
    /** Whether people wait. */
    isBusy: (): boolean => [...lines.values()].some((line) => waitOf(line) > limits.busyFrom),
    /** Waits for a slot; what is answered gives it back. */
    enter: (tenant: string): Promise<() => void> =>
      new Promise((resolve) => {
        const begin = (): void => resolve(slot());
        if (taken < limits.atOnce) {
          taken += 1;
          begin();
          return;
        }
        waiting += 1;
        const line = lines.get(tenant) ?? [];
        line.push({ since: elapsed(), begin });
        lines.set(tenant, line);
      }),
  };
};
export type TurnSlots = ReturnType<typeof createTurnSlots>;
