import { readQuotedRow } from './quoted-row.ts';
import type { Separator } from './separator.ts';

/** What no honest file exceeds. Lengths are in UTF-16 units; a cell of Excel holds 32,767. */
export const limits = { cell: 32_767, row: 262_144, columns: 1_000 } as const;

export type Malformed =
  | 'nul'
  | 'unclosed-quote'
  | 'quote-in-cell'
  | 'text-after-quote'
  | 'cell-too-long'
  | 'row-too-long'
  | 'too-many-columns'
  | 'too-few-cells'
  | 'too-many-cells';

/** One row of the file by the line it begins on, counted from 1: its cells, or why it has none. */
export type CsvRow = { line: number; cells: readonly string[] } | { line: number; malformed: Malformed };

/** Splits text into rows, piece by piece. A row that cannot be read is one row; the next line is read afresh. */
export interface RowReader {
  push(text: string): CsvRow[];
  end(): CsvRow[];
  /** The line on which the text that was pushed so far ends. */
  lastLine(): number;
}

/** Where a line ends and the next begins; `undefined` while that cannot be told yet. */
interface LineEnd {
  at: number;
  next: number;
}

const createLineEnds = () => {
  const pattern = /[\r\n]/g;
  return (text: string, from: number, isLast: boolean): LineEnd | undefined => {
    pattern.lastIndex = from;
    const at = pattern.exec(text)?.index;
    if (at === undefined) return isLast ? { at: text.length, next: text.length } : undefined;
    if (text[at] === '\n') return { at, next: at + 1 };
    if (at + 1 === text.length && !isLast) return undefined;
    return { at, next: text[at + 1] === '\n' ? at + 2 : at + 1 };
  };
};

const linesIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/** Nothing for a row without any text. Cells beyond the header's that hold nothing are only separators at the end of the line. */
const fitted = (cells: readonly string[], width: number | undefined): readonly string[] | Malformed => {
  if (isBlank(cells)) return [];
  if (cells.length > limits.columns) return 'too-many-columns';
  if (cells.some((cell) => cell.length > limits.cell)) return 'cell-too-long';
  if (width === undefined || cells.length === width) return cells;
  if (cells.length < width) return 'too-few-cells';
  return isBlank(cells.slice(width)) ? cells.slice(0, width) : 'too-many-cells';
};

const isMalformed = (cells: readonly string[] | Malformed): cells is Malformed => typeof cells === 'string';

/** @param firstLine the number of the line on which the text begins. The first row sets how many cells all others have. */
export const createRowReader = (separator: Separator, firstLine: number): RowReader => {
  const lineEnd = createLineEnds();
  let rest = '';
  let line = firstLine;
  let width: number | undefined;
  let isSkipping = false;

  /** Reads the row at `from`; undefined while its end is not there yet. */
  const rowAt = (from: number, isLast: boolean) => {
    const end = lineEnd(rest, from, isLast);
    if (end === undefined) return undefined;
    const text = rest.slice(from, end.at);
    if (text.length > limits.row) return { cells: 'row-too-long' as const, next: end.next, lines: 1 };
    if (text.includes('\0')) return { cells: 'nul' as const, next: end.next, lines: 1 };
    if (!text.includes('"')) return { cells: fitted(text.split(separator), width), next: end.next, lines: 1 };
    const quoted = readQuotedRow(rest, from, { separator, isLast, maxCell: limits.cell });
    if (quoted === 'incomplete') return undefined;
    const cells = typeof quoted === 'string' ? quoted : fitted(quoted.cells, width);
    // What a quote swallowed wrongly is given back: the next line is a row of its own.
    if (typeof quoted === 'string' || isMalformed(cells)) return { cells, next: end.next, lines: 1 };
    return { cells, next: quoted.next, lines: quoted.next === end.next ? 1 : linesIn(rest.slice(from, quoted.next)) };
  };

  const read = (isLast: boolean): CsvRow[] => {
    const rows: CsvRow[] = [];
    let from = 0;
    while (from < rest.length) {
      const row = rowAt(from, isLast);
      if (row === undefined) break;
      const isWanted = !isSkipping && (isMalformed(row.cells) || !isBlank(row.cells));
      if (isWanted) rows.push(isMalformed(row.cells) ? { line, malformed: row.cells } : { line, cells: row.cells });
      if (isWanted && !isMalformed(row.cells)) width ??= row.cells.length;
      isSkipping = false;
      line += row.lines;
      from = row.next;
    }
    rest = rest.slice(from);
    return [...rows, ...givenUp(isLast)];
  };

  /** A row longer than any honest one is dropped as it comes, up to the end of its line. */
  const givenUp = (isLast: boolean): CsvRow[] => {
    if (isLast || rest.length <= 2 * limits.row) return [];
    const isFirst = !isSkipping;
    isSkipping = true;
    rest = '';
    return isFirst ? [{ line, malformed: 'row-too-long' }] : [];
  };

  return {
    push(text) {
      rest += text;
      return read(false);
    },
    end: () => read(true),
    lastLine: () => line + linesIn(rest),
  };
};
