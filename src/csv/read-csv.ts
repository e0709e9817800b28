import { createDecoder, encodingOf, type Encoding } from './decode.ts';
import { createRowReader, type CsvRow, type Malformed } from './row-reader.ts';
import { separatorOf } from './separator.ts';
import { otherKindOfFile } from './sniff.ts';

/** Why a whole file is no CSV that can be read. */
export type CsvProblem =
  | { kind: 'not-text'; found: string }
  | { kind: 'bytes-not-text'; line: number; bytes: string; encoding: Encoding }
  | { kind: 'looks-like-utf-16' }
  | { kind: 'separator-unclear'; separators: readonly string[] }
  | { kind: 'header-malformed'; line: number; malformed: Malformed }
  | { kind: 'empty' };

export class CsvUnreadable extends Error {
  override name = 'CsvUnreadable';
  readonly problem: CsvProblem;

  constructor(problem: CsvProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Rows in the order of the file, a batch for each piece that was read; `bytes` is how much of the file they took. */
export interface CsvBatch {
  rows: readonly CsvRow[];
  bytes: number;
}

const enoughToJudge = 4096;
const enoughForHeader = 65_536;

/** The same bytes with a first piece that is long enough to tell what kind of file this is. */
const withFullStart = async function* (pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const piece of pieces) {
    if (start === undefined) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < enoughToJudge) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined) yield start;
};

const startOf = (piece: Uint8Array, declared: Encoding | undefined) => {
  const found = otherKindOfFile(piece);
  if (found !== undefined) throw new CsvUnreadable({ kind: 'not-text', found });
  const start = encodingOf(piece, declared);
  const isWide = start.encoding === 'utf-8' && piece.subarray(0, enoughToJudge).filter((byte) => byte === 0).length > 8;
  if (isWide && declared === undefined) throw new CsvUnreadable({ kind: 'looks-like-utf-16' });
  return start;
};

const hasHeader = (text: string): boolean => /[^\r\n][\r\n]/.test(text) || text.length >= enoughForHeader;

const readerFor = (start: string) => {
  const found = separatorOf(start);
  if (!found.ok) throw new CsvUnreadable({ kind: 'separator-unclear', separators: found.problem });
  const { separator, skip } = found.value;
  return { reader: createRowReader(separator, skip === 0 ? 1 : 2), text: start.slice(skip) };
};

/**
 * Reads a CSV file of any size, a piece at a time: UTF-8, or UTF-16 with a byte order mark, or the encoding declared;
 * separated by comma, semicolon, tab or bar; quoted as RFC 4180 has it, with any line ends.
 *
 * @throws {CsvUnreadable} when the file as a whole is not such a file.
 */
export const readCsv = async function* (
  pieces: AsyncIterable<Uint8Array>,
  { encoding: declared }: { encoding?: Encoding } = {},
): AsyncGenerator<CsvBatch> {
  let start = '';
  let bytes = 0;
  let decoder: ReturnType<typeof createDecoder> | undefined;
  let encoding: Encoding = declared ?? 'utf-8';
  let reader: ReturnType<typeof createRowReader> | undefined;

  const rowsIn = (text: string, isLast: boolean): readonly CsvRow[] => {
    if (reader !== undefined) return reader.push(text);
    start += text;
    if (!isLast && !hasHeader(start)) return [];
    const begun = readerFor(start);
    ({ reader } = begun);
    start = '';
    return reader.push(begun.text);
  };
  const checked = ({ text, broken }: { text: string; broken?: string }, isLast: boolean): readonly CsvRow[] => {
    const rows = rowsIn(text, isLast || broken !== undefined);
    if (broken === undefined) return rows;
    throw new CsvUnreadable({ kind: 'bytes-not-text', line: reader?.lastLine() ?? 1, bytes: broken, encoding });
  };

  for await (const piece of withFullStart(pieces)) {
    let text = piece;
    if (decoder === undefined) {
      const begun = startOf(piece, declared);
      ({ encoding } = begun);
      decoder = createDecoder(encoding);
      text = piece.subarray(begun.skip);
    }
    bytes += piece.length;
    yield { rows: checked(decoder.push(text), false), bytes };
  }
  const last = checked(decoder?.end() ?? { text: '' }, true);
  yield { rows: [...last, ...(reader?.end() ?? [])], bytes };
};
