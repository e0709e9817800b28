/** What each first attempt adds: fewer than one repetition to ten. */
const share = 0.08;
/** So many are saved up at most. */
const most = 10;
/** With nothing saved, one is let through so often (milliseconds): somebody has to find out that it is over. */
const probeEvery = 10_000;

/** Repetitions are paid for by what goes well: when everything fails, they stay a small part of what is sent. */
export const createRetryBudget = (elapsed: () => number) => {
  let saved = most;
  let probedAt = -Infinity;
  const save = (much: number): void => {
    saved = Math.min(most, saved + much);
  };
  return {
    /** Somebody tries for the first time. */
    attempted: (): void => save(share),
    succeeded: (): void => save(1),
    /** Whether one more may be repeated. */
    take: (): boolean => {
      const now = elapsed();
      if (saved >= 1) saved -= 1;
      else if (now - probedAt < probeEvery) return false;
      else probedAt = now;
      return true;
    },
  };
};
