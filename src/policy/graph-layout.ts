import { ordered } from './graph-order.ts';
import { columnsOf, type LayoutBox, type Piece, type Stop } from './graph-ranks.ts';

/** A box in its place. Units are those of the heights that were passed in. */
export interface PlacedBox {
  id: string;
  column: number;
  top: number;
  height: number;
  /** Its rows from top to bottom: which one, and the middle of it. */
  rows: readonly { row: number; middle: number }[];
}

/** From the right side of a column to the left side of the next one. */
export interface PlacedPiece {
  column: number;
  fromY: number;
  toY: number;
  /** True when it ends at a box, false where the arrow goes on through the column. */
  arrives: boolean;
  /** The box at which the whole arrow ends. */
  target: string;
}

/** Where an arrow passes a column. */
export interface Passage {
  column: number;
  y: number;
  target: string;
}

export interface Layout {
  columns: number;
  height: number;
  boxes: readonly PlacedBox[];
  pieces: readonly PlacedPiece[];
  passages: readonly Passage[];
}

const gapBetweenBoxes = 22;
const gapAtPassage = 12;
const rounds = 16;

interface Row {
  row: number;
  /** Middle of the row below the top of its box. */
  below: number;
}

/** Rows in the order of what they lead to, so that arrows out of one box do not cross; rows that lead nowhere last. */
const rowsInOrder = (box: LayoutBox, out: readonly Piece[], places: ReadonlyMap<string, number>): Row[] => {
  const placeOf = (row: number): number => {
    const piece = out.find((one) => one.from === box.id && one.row === row);
    return piece === undefined ? Infinity : (places.get(piece.to) ?? Infinity);
  };
  const order = box.rows
    .map(({ height }, row) => ({ row, height, place: placeOf(row) }))
    .sort((one, other) => (one.place === other.place ? one.row - other.row : one.place - other.place));
  let top = box.headHeight;
  return order.map(({ row, height }) => {
    top += height;
    return { row, below: top - height / 2 };
  });
};

const heightOf = ({ box }: Stop): number => box?.height ?? 0;

const gap = (upper: Stop, lower: Stop): number =>
  upper.box === undefined || lower.box === undefined ? gapAtPassage : gapBetweenBoxes;

/** The tops nearest to the wanted ones (least squares) that keep the order and the gaps: pool adjacent violators. */
const spread = (column: readonly Stop[], wanted: readonly number[]): number[] => {
  const offsets: number[] = [];
  column.forEach((stop, place) => {
    const upper = column[place - 1];
    offsets.push(upper === undefined ? 0 : (offsets[place - 1] ?? 0) + heightOf(upper) + gap(upper, stop));
  });
  const pools: { sum: number; count: number }[] = [];
  for (const [place, top] of wanted.entries()) {
    let pool = { sum: top - (offsets[place] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined; last = pools.at(-1)) {
      if (last.sum / last.count <= pool.sum / pool.count) break;
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const eased = pools.flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count));
  return eased.map((top, place) => top + (offsets[place] ?? 0));
};

/** Everything that is known of a drawing before its boxes have a height on the page. */
interface Arrangement {
  columns: readonly (readonly Stop[])[];
  pieces: readonly (readonly Piece[])[];
  /** Below the top of the box it comes out of, and below the top of the one it leads to. */
  outOf: (piece: Piece) => number;
  into: (piece: Piece) => number;
}

/** Tops of all stops: each as level with what it is joined to as the others allow. */
const topsOf = ({ columns, pieces, outOf, into }: Arrangement): ((id: string) => number) => {
  const tops = new Map<string, number>();
  const topOf = (id: string): number => tops.get(id) ?? 0;
  const place = (index: number, side: 'left' | 'right' | 'both'): void => {
    const column = columns[index] ?? [];
    const wanted = column.map(({ id }) => {
      const before = side === 'right' ? [] : (pieces[index - 1] ?? []).filter(({ to }) => to === id);
      const after = side === 'left' ? [] : (pieces[index] ?? []).filter(({ from }) => from === id);
      const pulls = [
        ...before.map((piece) => topOf(piece.from) + outOf(piece) - into(piece)),
        ...after.map((piece) => topOf(piece.to) + into(piece) - outOf(piece)),
      ];
      return pulls.length === 0 ? topOf(id) : pulls.reduce((sum, pull) => sum + pull, 0) / pulls.length;
    });
    spread(column, wanted).forEach((top, order) => tops.set(column[order]?.id ?? '', top));
  };
  for (const index of columns.keys()) place(index, 'left');
  for (let round = 0; round < rounds; round += 1) {
    const early = round < rounds / 2;
    for (const index of [...columns.keys()].reverse()) place(index, early ? 'right' : 'both');
    for (const index of columns.keys()) place(index, early ? 'left' : 'both');
  }
  const highest = Math.min(...columns.flat().map(({ id }) => topOf(id)));
  return (id) => topOf(id) - highest;
};

/** Puts boxes into columns from left to right, so that few arrows cross and most run nearly level. */
export const layOut = (boxes: readonly LayoutBox[]): Layout => {
  const unordered = columnsOf(boxes);
  const { pieces } = unordered;
  const columns = ordered(unordered);
  const places = new Map(columns.flatMap((column) => column.map(({ id }, place) => [id, place] as const)));
  const rows = new Map(boxes.map((box) => [box.id, rowsInOrder(box, pieces.flat(), places)] as const));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const outOf = ({ from, row }: Piece): number => rows.get(from)?.find((one) => one.row === row)?.below ?? 0;
  const into = ({ to }: Piece): number => (byId.get(to)?.height ?? 0) / 2;
  const topOf = topsOf({ columns, pieces, outOf, into });

  const placed = columns.flatMap((stops, column) =>
    stops.flatMap(({ id, box }): PlacedBox[] => {
      if (box === undefined) return [];
      const middles = (rows.get(id) ?? []).map(({ row, below }) => ({ row, middle: topOf(id) + below }));
      return [{ id, column, top: topOf(id), height: box.height, rows: middles }];
    }),
  );
  return {
    columns: columns.length,
    height: Math.max(...placed.map(({ top, height }) => top + height)),
    boxes: placed,
    pieces: pieces.flatMap((between, column) =>
      between.map((piece) => ({
        column,
        fromY: topOf(piece.from) + outOf(piece),
        toY: topOf(piece.to) + into(piece),
        arrives: byId.has(piece.to),
        target: piece.target,
      })),
    ),
    passages: columns.flatMap((stops, column) =>
      stops.flatMap(({ id, box, target }) => (box === undefined ? [{ column, y: topOf(id), target }] : [])),
    ),
  };
};
