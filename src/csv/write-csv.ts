import { separators, type Separator } from './separator.ts';

/** A cell to write: text is never taken for a formula, a number stays a number, nothing is an empty cell. */
export type Cell = string | number | undefined;

/** What a spreadsheet takes for the beginning of a formula, also after spaces or marks of text that it ignores. */
const formula = /^['\s]*[=+\-@\t\r＝＋－＠]/;
const guarded = /^'['\s]*[=+\-@\t\r＝＋－＠]/;

/** The text with a mark before it where a spreadsheet would run it. */
export const guard = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text as it was before `guard`. */
export const unguard = (text: string): string => (guarded.test(text) ? text.slice(1) : text);

const needsQuotes = /["\r\n\t,;|]|^\s|\s$/;

const written = (cell: Cell): string => {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const text = guard(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** One row with its line end, as RFC 4180 has it. */
export const csvRow = (cells: readonly Cell[], separator: Separator = separators[0]): string =>
  `${cells.map(written).join(separator)}\r\n`;

/** Excel takes a file without it for the encoding of the country. */
export const byteOrderMark = '\ufeff';
