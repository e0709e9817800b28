/**
 * The cases a word occurs in, as bits: a block stands for so many neighbouring numbers, so that the cases that two words
 * share are found by a few steps for a thousand cases, however common both are. A column holds what a number of
 * JavaScript holds exactly.
 */
export const bitColumns = [
  'bits_0',
  'bits_1',
  'bits_2',
  'bits_3',
  'bits_4',
  'bits_5',
  'bits_6',
  'bits_7',
  'bits_8',
  'bits_9',
  'bits_10',
  'bits_11',
  'bits_12',
  'bits_13',
  'bits_14',
  'bits_15',
] as const;
export type BitColumn = (typeof bitColumns)[number];

export const casesInAColumn = 52;
export const casesInABlock = casesInAColumn * bitColumns.length;

export type BlockRow = { block: number } & Record<BitColumn, number>;

export const blockOf = (number: number): number => Math.floor(number / casesInABlock);

/** Where the bit of a case is. */
export const placeOf = (number: number): { block: number; column: BitColumn; bit: number } => ({
  block: blockOf(number),
  column: bitColumns[Math.floor((number % casesInABlock) / casesInAColumn)] ?? bitColumns[0],
  bit: 2 ** (number % casesInAColumn),
});

/** The numbers of the cases of a block, newest first. */
export const numbersIn = (row: BlockRow): number[] =>
  bitColumns
    .flatMap((column, place) => placesOfBits(row[column]).map((bit) => place * casesInAColumn + bit))
    .map((place) => row.block * casesInABlock + place)
    .toReversed();

/** Lowest first. Halves of it, because the operators for bits take 32 of them. */
function placesOfBits(bits: number): number[] {
  const [low, high] = [bits % 2 ** 26, Math.floor(bits / 2 ** 26)];
  const places: number[] = [];
  for (let place = 0; place < 26; place += 1) if ((low >> place) & 1) places.push(place);
  for (let place = 0; place < 26; place += 1) if ((high >> place) & 1) places.push(26 + place);
  return places;
}
