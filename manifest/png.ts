import { crc32, deflateSync, inflateSync } from 'node:zlib';

import { failed, ok, type Result } from '../src/result.ts';

/** Red, green, blue and alpha, a byte each, row by row from the top. */
export interface Picture {
  width: number;
  height: number;
  pixels: Uint8Array;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const bytesEach = 4;

const chunk = (type: string, body: Uint8Array): Buffer => {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
};

/** 8 bits a channel, no filter, no interlace. */
export const writePng = ({ width, height, pixels }: Picture): Uint8Array => {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0]);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  const row = width * bytesEach;
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), pixels.subarray(y * row, (y + 1) * row)]),
  );
  const drawn = deflateSync(Buffer.concat(rows), { level: 9 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', drawn), chunk('IEND', Buffer.alloc(0))]);
};

const paeth = (left: number, up: number, corner: number): number => {
  const near = (value: number): number => Math.abs(left + up - corner - value);
  if (near(left) <= near(up) && near(left) <= near(corner)) return left;
  return near(up) <= near(corner) ? up : corner;
};

/** What a PNG row's filter, 0 to 4, takes from the pixels before it. */
const predicted = (filter: number, left: number, up: number, corner: number): number =>
  [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;

const unfiltered = (rows: Uint8Array, width: number, height: number): Uint8Array => {
  const row = width * bytesEach;
  const pixels = new Uint8Array(row * height);
  const at = (y: number, x: number): number => (x < 0 || y < 0 ? 0 : (pixels[y * row + x] ?? 0));
  for (let y = 0; y < height; y += 1) {
    const filter = rows[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const before = predicted(filter, at(y, x - bytesEach), at(y - 1, x), at(y - 1, x - bytesEach));
      pixels[y * row + x] = (rows[y * (row + 1) + 1 + x] ?? 0) + before;
    }
  }
  return pixels;
};

const partsOf = (file: Buffer, type: string): Buffer => {
  const parts: Buffer[] = [];
  for (let at = signature.length; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const body = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    if (file.toString('latin1', at + 4, at + 8) === type) parts.push(body);
  }
  return Buffer.concat(parts);
};

const inflated = (drawn: Buffer): Uint8Array => {
  try {
    return inflateSync(drawn);
  } catch {
    return new Uint8Array();
  }
};

/** The pixels of a PNG, or what was expected of the file. */
export const readPng = (bytes: Uint8Array): Result<Picture, string> => {
  const file = Buffer.from(bytes);
  const header = partsOf(file, 'IHDR');
  if (!file.subarray(0, 8).equals(signature) || header.length !== 13) return failed('a PNG file');
  if (!header.subarray(8).equals(Buffer.from([8, 6, 0, 0, 0]))) return failed('a PNG of 8-bit RGBA, not interlaced');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = inflated(partsOf(file, 'IDAT'));
  if (rows.length !== (width * bytesEach + 1) * height) return failed('a PNG that is whole');
  return ok({ width, height, pixels: unfiltered(rows, width, height) });
};
