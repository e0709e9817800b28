const awkward = [
  '=',
  '+',
  '-',
  '@',
  "'",
  '"',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  ' ',
  '＝',
  'ñ',
  '€',
  '😀',
  '\u202e',
  'a',
  '0',
  '\ufeff',
];

/** Draws that are the same for the same seed (mulberry32). */
export const createDraws = (seed: number) => {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[whole(0, values.length - 1)];
    if (value === undefined) throw new Error('Expected something to draw from.');
    return value;
  };
  /** Short text of the characters that CSV, spreadsheets and encodings stumble over. */
  const text = (): string => Array.from({ length: whole(0, 6) }, () => one(awkward)).join('');
  return { whole, one, text };
};
