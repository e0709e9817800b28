import type { Flow, FlowBox, FlowEnd, FlowQuestion } from './graph-flow.ts';
import type { FlowLabels, Row } from './graph-labels.ts';
import { layOut, type Layout, type PlacedBox } from './graph-layout.ts';
import type { LayoutBox } from './graph-ranks.ts';
import { svgStyle } from './graph-svg-style.ts';
import { wrap } from './graph-wrap.ts';

/** Pixels, at the size at which the drawing is meant to be read. */
const size = { box: 252, gap: 62, margin: 24, line: 17, character: 8, pad: 10, rowPad: 4, corner: 12 } as const;
/** Characters that fit into a box. */
const charactersInBox = 32;
const charactersInRow = 30;
const fewestColumns = 4;

export interface DrawingWords {
  title: string;
  policyOf: string;
  nextStep: string;
  notes: string;
  /** Below the drawing. */
  remarks: readonly string[];
  description: string;
}

/** Where a part of the drawing begins. */
interface Corner {
  column: number;
  y: number;
}

interface Part {
  svg: string;
  columns: number;
  height: number;
}

interface BoxText {
  box: FlowBox;
  head: string[];
  rows: { row: Row; lines: string[] }[];
  kind?: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? '');

const round = (value: number): string => String(Math.round(value * 10) / 10);

const textAt = (text: string, x: number, y: number, style?: string): string =>
  `<text x="${round(x)}" y="${round(y)}"${style === undefined ? '' : ` class="${style}"`}>${escapeXml(text)}</text>`;

const linesAt = (lines: readonly string[], x: number, top: number, style?: string): string =>
  lines.map((line, index) => textAt(line, x, top + index * size.line + 13, style)).join('');

const questionText = (box: FlowQuestion, head: string, rows: readonly Row[]): BoxText => ({
  box,
  head: wrap(head, charactersInBox - 2),
  rows: rows.map((row) => ({ row, lines: wrap(row.text, charactersInRow) })),
});

const endText = (box: FlowEnd, labels: FlowLabels, { nextStep }: DrawingWords): BoxText => ({
  box,
  head: wrap(labels.endText(box), charactersInBox),
  rows: [],
  ...(box.kind === 'outcome' ? { kind: nextStep } : {}),
});

const layoutBox = ({ box, head, rows, kind }: BoxText): LayoutBox => {
  const headHeight = size.pad + (kind === undefined ? 0 : size.line) + head.length * size.line + size.rowPad;
  const heights = rows.map(({ row, lines }) => ({
    height: lines.length * size.line + 2 * size.rowPad,
    ...(row.to === undefined ? {} : { to: row.to }),
  }));
  const height = heights.reduce((sum, row) => sum + row.height, headHeight) + size.pad - size.rowPad;
  return { id: box.id, headHeight, rows: heights, height };
};

const columnX = (column: number): number => size.margin + column * (size.box + size.gap);

const drawBox = ({ box, head, rows, kind }: BoxText, placed: PlacedBox, at: Corner, prefix: string): string => {
  const x = columnX(at.column + placed.column);
  const top = at.y + placed.top;
  const shape = `<rect class="${box.kind}" x="${x}" y="${round(top)}" width="${size.box}" height="${round(placed.height)}"${
    box.kind === 'question' ? ` rx="${size.corner}"` : ''
  }/>`;
  const kindLine = kind === undefined ? '' : textAt(kind, x + size.pad, top + size.pad + 10, 'kind');
  const headTop = top + size.pad + (kind === undefined ? 0 : size.line);
  const headLines = linesAt(head, x + size.pad, headTop, box.kind === 'question' ? 'head' : undefined);
  const rowLines = placed.rows.map(({ row, middle }) => {
    const {
      lines,
      row: { to },
    } = rows[row] ?? { lines: [], row: { text: '' } };
    const rowTop = at.y + middle - (lines.length * size.line) / 2;
    const rule = `<path class="rule" d="M${x + size.pad} ${round(rowTop - size.rowPad)}h${size.box - 2 * size.pad}"/>`;
    return rule + linesAt(lines, x + size.pad, rowTop, to === undefined ? 'small' : undefined);
  });
  return `<g id="${prefix}-${box.id}">${shape}${kindLine}${headLines}${rowLines.join('')}</g>`;
};

/** All arrows to one box together: where others cross them, the ground shows which is which. */
const drawArrows = ({ pieces, passages }: Layout, at: Corner): string => {
  const parts = [
    ...passages.map(({ column, y, target }) => ({
      target,
      d: `M${columnX(at.column + column)} ${round(at.y + y)}h${size.box}`,
      tip: '',
    })),
    ...pieces.map(({ column, fromY, toY, arrives, target }) => {
      const from = columnX(at.column + column) + size.box;
      const to = columnX(at.column + column + 1);
      const [high, low] = [round(at.y + fromY), round(at.y + toY)];
      const middle = (from + to) / 2;
      const d = `M${from} ${high}C${middle} ${high} ${middle} ${low} ${to - (arrives ? 6 : 0)} ${low}`;
      return { target, d, tip: arrives ? `<path class="tip" d="M${to} ${low}l-9 -4.5v9z"/>` : '' };
    }),
  ];
  const together = [...Map.groupBy(parts, ({ target }) => target).values()];
  return together
    .map((alike) => {
      const d = alike.map((part) => part.d).join('');
      const tips = [...new Set(alike.map(({ tip }) => tip))].join('');
      return `<path class="halo" d="${d}"/><path class="arrow" d="${d}"/>${tips}`;
    })
    .join('');
};

const drawPart = (texts: readonly BoxText[], at: Corner, prefix: string): Part => {
  const layout = layOut(texts.map(layoutBox));
  const byId = new Map(texts.map((text) => [text.box.id, text]));
  const boxes = layout.boxes.map((placed) => {
    const text = byId.get(placed.id);
    return text === undefined ? '' : drawBox(text, placed, at, prefix);
  });
  return {
    svg: drawArrows(layout, at) + boxes.join(''),
    columns: at.column + layout.columns,
    height: layout.height,
  };
};

/** Notes beside each other, in as many rows as it takes. */
const drawNotes = (notes: readonly BoxText[][], columns: number, top: number, prefix: string): Part => {
  const across = Math.max(1, Math.floor(columns / 2));
  const parts: string[] = [];
  let y = top;
  for (let first = 0; first < notes.length; first += across) {
    const row = notes
      .slice(first, first + across)
      .map((note, place) => drawPart(note, { column: 2 * place, y }, prefix));
    parts.push(...row.map(({ svg }) => svg));
    y += Math.max(...row.map(({ height }) => height)) + size.pad * 2;
  }
  return { svg: parts.join(''), columns, height: y - top };
};

const paragraph = (texts: readonly string[], y: number, width: number): { svg: string; height: number } => {
  const lines = texts.flatMap((text) => wrap(text, Math.floor((width - 2 * size.margin) / size.character)));
  return { svg: linesAt(lines, size.margin, y, 'small'), height: lines.length * size.line };
};

/** One drawing as a document of its own: no outside fonts, pictures or scripts. */
export const drawSvg = (flow: Flow, prefix: string, labels: FlowLabels, words: DrawingWords): string => {
  const textOf = (box: FlowBox): BoxText =>
    box.kind === 'question' ? questionText(box, labels.headOf(box), labels.rowsOf(box)) : endText(box, labels, words);
  const noteText = ({ question, ends }: Flow['notes'][number], index: number): BoxText[] => [
    questionText(question, labels.noteHead(index + 1, question.fact), labels.noteRowsOf(question)),
    ...ends.map((end) => endText(end, labels, words)),
  ];

  const top = 92;
  const main = drawPart(flow.boxes.map(textOf), { column: 0, y: top }, prefix);
  const columns = Math.max(main.columns, fewestColumns);
  const width = 2 * size.margin + columns * size.box + (columns - 1) * size.gap;
  const notesTop = top + main.height + 34;
  const notes = drawNotes(flow.notes.map(noteText), columns, notesTop + 30, prefix);
  const hasNotes = flow.notes.length > 0;
  const remarksTop = hasNotes ? notesTop + 30 + notes.height : notesTop;
  const remarks = paragraph(words.remarks, remarksTop, width);
  const height = Math.ceil(remarksTop + remarks.height + size.margin);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" class="policy-flow" role="img" viewBox="0 0 ${width} ${height}"`,
    ` width="${width}" height="${height}" aria-labelledby="${prefix}-title ${prefix}-desc">`,
    `<title id="${prefix}-title">${escapeXml(`${words.title}. ${words.policyOf}`)}</title>`,
    `<desc id="${prefix}-desc">${escapeXml(words.description)}</desc>`,
    `<style>${svgStyle}</style>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    textAt(words.title, size.margin, 42, 'title'),
    textAt(words.policyOf, size.margin, 66, 'small'),
    main.svg,
    hasNotes ? textAt(words.notes, size.margin, notesTop + 13, 'head') + notes.svg : '',
    remarks.svg,
    '</svg>\n',
  ].join('');
};
