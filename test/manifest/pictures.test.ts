import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';

import { brand } from '../../manifest/icons/brand.ts';
import { colorIcon, outlineIcon } from '../../manifest/icons/shapes.ts';
import { readPng, writePng, type Picture } from '../../manifest/png.ts';

const icons = resolve(import.meta.dirname, '../../manifest/icons');

const readIcon = (file: string): Picture => {
  const read = readPng(readFileSync(join(icons, file)));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
};

const pixelAt = ({ width, pixels }: Picture, x: number, y: number): number[] => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

describe('the icons', () => {
  it('are the drawing that is in the source', () => {
    expect(readIcon('color.png')).toEqual(colorIcon(brand.rgb));
    expect(readIcon('outline.png')).toEqual(outlineIcon());
  });

  it('stand on the colour of the app', () => {
    const color = readIcon('color.png');
    const hex = `#${Buffer.from(pixelAt(color, 0, 0).slice(0, 3)).toString('hex')}`;
    expect(hex).toBe(brand.hex);
    expect(pixelAt(color, 96, 60)).toEqual([255, 255, 255, 255]);
  });

  it('have smooth edges', () => {
    const alphas = new Set(readIcon('outline.png').pixels.filter((_, index) => index % 4 === 3));
    expect(alphas.size).toBeGreaterThan(4);
  });
});

/** A PNG that another tool wrote: every row with a filter of its own. */
const filtered = (): Uint8Array => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(2, 0);
  header.writeUInt32BE(5, 4);
  header.set([8, 6], 8);
  const rows = [
    [0, 10, 20, 30, 40, 50, 60, 70, 80],
    [1, 10, 20, 30, 40, 40, 40, 40, 40],
    [2, 0, 0, 0, 0, 0, 0, 0, 0],
    [3, 5, 10, 15, 20, 20, 20, 20, 20],
    [4, 0, 0, 0, 0, 0, 0, 0, 0],
  ];
  const chunk = (type: string, body: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const around = Buffer.alloc(8);
    around.writeUInt32BE(body.length, 0);
    around.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
  };
  const signature = writePng({ width: 0, height: 0, pixels: new Uint8Array() }).subarray(0, 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

describe('a PNG', () => {
  it('is read whatever filters its rows have', () => {
    const read = readPng(filtered());
    const row = [10, 20, 30, 40, 50, 60, 70, 80];
    expect(read.ok && [...read.value.pixels]).toEqual([row, row, row, row, row].flat());
  });

  it('is read as it was written', () => {
    const picture = { width: 3, height: 1, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) };
    expect(readPng(writePng(picture))).toEqual({ ok: true, value: picture });
  });
});
