import type { Separator } from './separator.ts';

interface Reading {
  separator: Separator;
  /** Nothing comes after this text. */
  isLast: boolean;
  maxCell: number;
}

type Broken = 'unclosed-quote' | 'quote-in-cell' | 'text-after-quote' | 'nul';

/** A cell's text and where it ends: at a separator, a line end, or the end of the text. */
interface Cell {
  text: string;
  end: number;
}

const quotedCell = (
  text: string,
  from: number,
  { separator, isLast, maxCell }: Reading,
): Cell | Broken | 'incomplete' => {
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    const length = (quote < 0 ? text.length : quote) - from;
    if (length > 2 * maxCell) return 'unclosed-quote';
    if (quote < 0) return isLast ? 'unclosed-quote' : 'incomplete';
    if (quote + 1 === text.length && !isLast) return 'incomplete';
    if (text[quote + 1] === '"') {
      at = quote + 2;
      continue;
    }
    const after = text[quote + 1] ?? '\n';
    if (after !== separator && after !== '\n' && after !== '\r') return 'text-after-quote';
    return { text: text.slice(from + 1, quote).replaceAll('""', '"'), end: quote + 1 };
  }
};

const plainCell = (text: string, from: number, { separator, isLast }: Reading): Cell | Broken | 'incomplete' => {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') {
    if (text[end] === '"') return 'quote-in-cell';
    end += 1;
  }
  return end === text.length && !isLast ? 'incomplete' : { text: text.slice(from, end), end };
};

/** The row that begins at `from`, with at least one quote on its first line; `next` is where the following one begins. */
export const readQuotedRow = (
  text: string,
  from: number,
  reading: Reading,
): { cells: string[]; next: number } | Broken | 'incomplete' => {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, reading) : plainCell(text, at, reading);
    if (typeof cell === 'string') return cell;
    if (cell.text.includes('\0')) return 'nul';
    cells.push(cell.text);
    const after = text[cell.end];
    at = cell.end + 1;
    if (after === reading.separator) continue;
    if (after !== '\r') return { cells, next: Math.min(at, text.length) };
    if (at === text.length && !reading.isLast) return 'incomplete';
    return { cells, next: text[at] === '\n' ? at + 1 : at };
  }
};
