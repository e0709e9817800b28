/** The marks of an axis from nothing up to at least `most`: few, evenly apart, of whole and round numbers. */
export const ticksTo = (most: number, about = 4): number[] => {
  const rough = Math.max(1, most / about);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.ceil([1, 2, 5, 10].map((round) => round * power).find((round) => round >= rough) ?? rough);
  return Array.from({ length: Math.max(1, Math.ceil(most / step)) + 1 }, (_, at) => at * step);
};

/** A part of a bar: what it stands for, how many, and where it is drawn, in the unit of the chart's height. */
export interface Segment<Kind extends string> {
  kind: Kind;
  count: number;
  y: number;
  height: number;
}

/** What is there is seen, however little it is beside the rest. */
const leastSeen = 2;

/**
 * One bar of parts, the first at the foot. `top` is the number at the chart's full height. A part that would be too
 * small to see is drawn taller than it is, so that a bar may stand a little above its number.
 */
export const barOf = <Kind extends string>(
  counts: readonly (readonly [Kind, number])[],
  { top, height }: { top: number; height: number },
): Segment<Kind>[] => {
  let foot = height;
  return counts.flatMap(([kind, count]) => {
    if (count === 0) return [];
    const tall = Math.max(leastSeen, (count / top) * height);
    foot -= tall;
    return [{ kind, count, y: Math.max(0, foot), height: tall }];
  });
};
