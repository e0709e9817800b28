/** The most of one kind that arrived in any stretch of so many milliseconds; one that is exactly so much later is outside. */
export const mostWithin = <Arrived extends { at: number }>(
  arrived: readonly Arrived[],
  within: number,
  kindOf: (one: Arrived) => string,
): number => {
  let most = 0;
  for (const one of Map.groupBy(arrived, kindOf).values()) {
    const times = one.map(({ at }) => at).toSorted((first, second) => first - second);
    let from = 0;
    for (const [index, time] of times.entries()) {
      while ((times[from] ?? time) <= time - within) from += 1;
      most = Math.max(most, index - from + 1);
    }
  }
  return most;
};
