/**
 * How many letters must be added, dropped, exchanged or swapped with a neighbour to turn one word into the other;
 * anything above `limit` is answered with `limit + 1`.
 */
export const typosBetween = (left: string, right: string, limit: number): number => {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, place) => place);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      const same = left[row - 1] === right[column - 1];
      const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        row > 1 && column > 1 && swapped ? (beforeLast[column - 2] ?? 0) + 1 : limit + 1,
      );
    }
    beforeLast = last;
    last = current;
  }
  return Math.min(last[right.length] ?? 0, limit + 1);
};

/** How many typos a word of this length may have and still be taken for another. Short words must be exact. */
export const typosAllowed = (length: number): number => {
  if (length < 5) return 0;
  return length < 10 ? 1 : 2;
};
