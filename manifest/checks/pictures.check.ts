import type { Check } from '../app-package.ts';
import { readPng, type Picture } from '../png.ts';

/** Where something is and how it looks: red, green, blue, alpha. */
interface Pixel {
  x: number;
  y: number;
  rgba: Uint8Array;
}

const pixelsOf = ({ width, pixels }: Picture): Pixel[] =>
  Array.from({ length: pixels.length / 4 }, (_, index) => ({
    x: index % width,
    y: Math.floor(index / width),
    rgba: pixels.subarray(index * 4, index * 4 + 4),
  }));

const alphaOf = ({ rgba }: Pixel): number => rgba[3] ?? 0;
const isWhite = ({ rgba }: Pixel): boolean => rgba.subarray(0, 3).every((channel) => channel === 255);

const padding = 48;
const isInTheMiddle = ({ x, y }: Pixel): boolean => [x, y].every((at) => at >= padding && at < 192 - padding);

const colorProblems = (pixels: readonly Pixel[]): string[] => {
  const ground = pixels[0]?.rgba.join();
  const around = pixels.filter((pixel) => !isInTheMiddle(pixel));
  return [
    ...(pixels.every((pixel) => alphaOf(pixel) === 255) ? [] : ['expected a full square; Teams rounds it itself']),
    ...(around.every(({ rgba }) => rgba.join() === ground) ? [] : ['expected the symbol in the middle 96 by 96']),
  ];
};

const outlineProblems = (pixels: readonly Pixel[]): string[] => {
  const seen = pixels.filter((pixel) => alphaOf(pixel) > 0);
  const isDrawn = seen.length > 0 && seen.length < pixels.length;
  return isDrawn && seen.every(isWhite) ? [] : ['expected pure white on transparent'];
};

const kinds = {
  color: { size: 192, problems: colorProblems },
  outline: { size: 32, problems: outlineProblems },
} as const;

/** The icons are there, of the right size, and drawn as Teams shows them (teams.md 2.3). */
export const picturesCheck: Check = ({ manifest: { icons }, pictures }) =>
  (['color', 'outline'] as const).flatMap((kind) => {
    const file = icons[kind];
    const { size, problems } = kinds[kind];
    const bytes = pictures[file];
    if (bytes === undefined) return [`icons.${kind}: ${file}: expected a file`];
    const read = readPng(bytes);
    if (!read.ok) return [`${file}: expected ${read.problem}`];
    const { width, height } = read.value;
    if (width !== size || height !== size) return [`${file}: expected ${size} by ${size}, found ${width} by ${height}`];
    return problems(pixelsOf(read.value)).map((problem) => `${file}: ${problem}`);
  });
