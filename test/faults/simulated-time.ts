import type { Clock } from '../../src/clock.ts';

/**
 * Time in which nothing takes any: it stands until somebody waits, and goes at once to where the first of them waits for.
 * Forty messages a second are then sent as quickly as the database keeps up, each at the instant that it had its place.
 */
export const createSimulatedTime = (start: Date) => {
  let now = start.getTime();
  const waiting: { until: number; arrive: () => void }[] = [];
  const goOn = (): void => {
    waiting.sort((first, second) => first.until - second.until);
    const next = waiting.shift();
    if (next === undefined) return;
    now = Math.max(now, next.until);
    next.arrive();
  };
  const clock: Clock = { now: () => new Date(now) };
  return {
    clock,
    /** How far PostgreSQL's clock is moved to show this time. */
    offset: () => now - Date.now(),
    passTime: (milliseconds: number): Promise<void> =>
      new Promise((arrive) => {
        waiting.push({ until: now + milliseconds, arrive });
        setImmediate(goOn);
      }),
    /** Forwards only. */
    goTo: (instant: number): void => {
      now = Math.max(now, instant);
    },
  };
};
export type SimulatedTime = ReturnType<typeof createSimulatedTime>;
