/** One measured number beside what it should be at most. */
export interface Measured {
  what: string;
  value: number;
  unit: string;
  /** At most this much is wanted; without it the number is there to be seen. */
  target?: number;
}

export interface Bench {
  name: string;
  run: () => Promise<readonly Measured[]> | readonly Measured[];
}

export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 0;

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
