import type { Picture } from '../png.ts';

export interface Point {
  x: number;
  y: number;
}

/** Corners one after the other; the last is joined to the first. */
export type Polygon = readonly Point[];

export type Color = readonly [red: number, green: number, blue: number];

const polygon = (...corners: [x: number, y: number][]): Polygon => corners.map(([x, y]) => ({ x, y }));

/** A post with a board to each side: one way or the other. Drawn in a square of 1 by 1. */
export const signpost: readonly Polygon[] = [
  polygon([0.45, 0], [0.55, 0], [0.55, 1], [0.45, 1]),
  polygon([0.18, 0.1], [0.8, 0.1], [1, 0.255], [0.8, 0.41], [0.18, 0.41]),
  polygon([0.82, 0.5], [0.2, 0.5], [0, 0.655], [0.2, 0.81], [0.82, 0.81]),
];

/** Whether a ray to the right leaves the polygon once more than it comes in. */
const isInside = ({ x, y }: Point, corners: Polygon): boolean =>
  corners.filter((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    return from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
  }).length %
    2 ===
  1;

const samples = 8;
const within = Array.from({ length: samples * samples }, (_, index) => ({
  x: ((index % samples) + 0.5) / samples,
  y: (Math.floor(index / samples) + 0.5) / samples,
}));

/** How much of a pixel the symbol covers, from 0 to 1: edges are as smooth as 64 samples make them. */
const coverage = (pixel: Point, size: number, padding: number): number => {
  const scale = size - 2 * padding;
  const hits = within.filter((part) => {
    const point = { x: (pixel.x + part.x - padding) / scale, y: (pixel.y + part.y - padding) / scale };
    return signpost.some((corners) => isInside(point, corners));
  });
  return hits.length / within.length;
};

const white: Color = [255, 255, 255];

const mixed = (ground: Color, share: number): number[] =>
  ground.map((channel, index) => Math.round(channel + ((white[index] ?? 255) - channel) * share));

const drawn = (size: number, pixelAt: (pixel: Point) => number[]): Picture => ({
  width: size,
  height: size,
  pixels: Uint8Array.from(
    Array.from({ length: size * size }, (_, index) => pixelAt({ x: index % size, y: Math.floor(index / size) })).flat(),
  ),
});

/** A white symbol on a full square of colour: Teams rounds the corners itself. */
export const colorIcon = (ground: Color): Picture =>
  drawn(192, (pixel) => [...mixed(ground, coverage(pixel, 192, 48)), 255]);

/** White everywhere; what is not the symbol is transparent. */
export const outlineIcon = (): Picture => drawn(32, (pixel) => [...white, Math.round(255 * coverage(pixel, 32, 0))]);
