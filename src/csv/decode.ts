import { isUtf8 } from 'node:buffer';

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

/** Text decoded so far; `broken` are the first bytes after it that are no text in this encoding, in hexadecimal. */
export interface Decoded {
  text: string;
  broken?: string;
}

/** Turns bytes into text without ever replacing one. After `broken` it is of no further use. */
export interface Decoder {
  push(bytes: Uint8Array): Decoded;
  end(): Decoded;
}

const marks: readonly [Encoding, readonly number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte order mark names, and the length of the mark; without one it is UTF-8 or what was declared. */
export const encodingOf = (start: Uint8Array, declared?: Encoding): { encoding: Encoding; skip: number } => {
  const mark = marks.find(([, bytes]) => bytes.every((byte, at) => start[at] === byte));
  if (mark === undefined || (declared === 'windows-1252' && mark[0] !== 'utf-8')) {
    return { encoding: declared ?? 'utf-8', skip: 0 };
  }
  return { encoding: mark[0], skip: mark[1].length };
};

const hexadecimal = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

/** How many bytes at the end are the beginning of a character whose rest is still to come. */
const unfinishedUtf8 = (bytes: Uint8Array): number => {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte < 0xc0) continue;
    const needed = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    return needed > back ? back : 0;
  }
  return 0;
};

/** The longest beginning that is UTF-8, found by halving. */
const validUtf8 = (bytes: Uint8Array): number => {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const cut = middle - unfinishedUtf8(bytes.subarray(0, middle));
    if (isUtf8(bytes.subarray(0, cut))) low = middle;
    else high = middle - 1;
  }
  return low - unfinishedUtf8(bytes.subarray(0, low));
};

const decodeUtf8 = (bytes: Buffer): Decoded => {
  if (isUtf8(bytes)) return { text: bytes.toString('utf8') };
  const valid = validUtf8(bytes);
  return { text: bytes.toString('utf8', 0, valid), broken: hexadecimal(bytes.subarray(valid, valid + 4)) };
};

const unfinishedUtf16 = (bytes: Uint8Array): number => {
  const odd = bytes.length % 2;
  const last = bytes[bytes.length - odd - 1] ?? 0;
  const endsInHalf = bytes.length - odd >= 2 && last >= 0xd8 && last <= 0xdb;
  return odd + (endsInHalf ? 2 : 0);
};

const decodeUtf16 = (bytes: Buffer): Decoded => {
  const text = bytes.toString('utf16le');
  if (text.isWellFormed() && bytes.length % 2 === 0) return { text };
  const lone =
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.exec(text)?.index ?? text.length;
  return { text: text.slice(0, lone), broken: hexadecimal(bytes.subarray(2 * lone, 2 * lone + 2)) };
};

/** 0x80 to 0x9F of Windows-1252; a space stands where the code has no character. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

const decodeWindows = (bytes: Buffer): Decoded => {
  const latin = bytes.toString('latin1');
  // The five codes of Windows-1252 that stand for nothing.
  const broken = latin.search(/[\u0081\u008d\u008f\u0090\u009d]/);
  const text = (broken < 0 ? latin : latin.slice(0, broken)).replace(/[\u0080-\u009f]/g, (character) =>
    windows.charAt(character.charCodeAt(0) - 0x80),
  );
  return broken < 0 ? { text } : { text, broken: hexadecimal(bytes.subarray(broken, broken + 1)) };
};

const swapped = (bytes: Uint8Array): Buffer => Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16();

interface Code {
  unfinished: (bytes: Uint8Array) => number;
  decode: (bytes: Buffer) => Decoded;
}

const utf16: Code = { unfinished: unfinishedUtf16, decode: decodeUtf16 };

const codes: Readonly<Record<Encoding, Code>> = {
  'utf-8': { unfinished: unfinishedUtf8, decode: decodeUtf8 },
  'utf-16le': utf16,
  'utf-16be': {
    unfinished: (bytes) => {
      const odd = bytes.length % 2;
      const high = bytes[bytes.length - odd - 2] ?? 0;
      return odd + (high >= 0xd8 && high <= 0xdb ? 2 : 0);
    },
    decode: (bytes) =>
      bytes.length % 2 === 0 ? decodeUtf16(swapped(bytes)) : { text: '', broken: hexadecimal(bytes) },
  },
  'windows-1252': { unfinished: () => 0, decode: decodeWindows },
};

export const createDecoder = (encoding: Encoding): Decoder => {
  const { unfinished, decode } = codes[encoding];
  let kept: Uint8Array = new Uint8Array();
  return {
    push(bytes) {
      const all =
        kept.length === 0 ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length) : Buffer.concat([kept, bytes]);
      const whole = all.length - unfinished(all);
      // Copied: whoever reads the file may use its piece of memory again.
      kept = Uint8Array.from(all.subarray(whole));
      return decode(all.subarray(0, whole));
    },
    end: () => (kept.length === 0 ? { text: '' } : { ...decode(Buffer.from(kept)), broken: hexadecimal(kept) }),
  };
};
