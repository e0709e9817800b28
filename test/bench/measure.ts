/** One measured number beside what it should be at most; several where the same was measured in several ways. */
export interface Measured {
  what: string;
  value: number | readonly (number | undefined)[];
  unit: string;
  /** At most this much is wanted; without it the number is there to be seen. */
  target?: number | readonly (number | undefined)[];
  /** At least this much is wanted. */
  least?: number;
}

export interface Bench {
  name: string;
  /** What each of several values was measured on. */
  on?: readonly string[];
  run: () => Promise<readonly Measured[]> | readonly Measured[];
}

/** The value below which this share of the numbers lies. */
export const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0;

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5);

/** Median time of one call in microseconds, over `rounds` rounds of `calls` calls; a tenth of the rounds warms up. */
export const microsecondsPerCall = (work: (call: number) => unknown, calls = 200, rounds = 500): number => {
  let done = 0;
  const round = (): number => {
    const start = process.hrtime.bigint();
    for (const end = done + calls; done < end; done += 1) work(done);
    return Number(process.hrtime.bigint() - start) / 1000 / calls;
  };
  for (let warm = 0; warm < rounds / 10; warm += 1) round();
  return median(Array.from({ length: rounds }, round));
};

/** How many milliseconds each of so many calls took, one after another; a tenth as many warm up. */
export const millisecondsOfCalls = async (
  calls: number,
  work: (call: number) => Promise<unknown>,
): Promise<number[]> => {
  const times: number[] = [];
  const warm = Math.ceil(calls / 10);
  for (let call = 0; call < warm + calls; call += 1) {
    const start = performance.now();
    await work(call);
    if (call >= warm) times.push(performance.now() - start);
  }
  return times;
};
