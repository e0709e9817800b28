/** A box of a drawing with an arrow out of some of its rows. */
export interface LayoutBox {
  id: string;
  /** From its top to its first row. */
  headHeight: number;
  rows: readonly { height: number; to?: string }[];
  height: number;
}

/** A box, or a place where a long arrow passes a column. All arrows to one box pass a column at the same place. */
export interface Stop {
  id: string;
  /** The box at which the arrow ends, or the box itself. */
  target: string;
  box?: LayoutBox;
}

/** A piece of an arrow, from one column to the next. */
export interface Piece {
  from: string;
  /** The row it comes out of, where `from` is a box. */
  row?: number;
  to: string;
  /** The box at which the whole arrow ends. */
  target: string;
}

export interface Columns {
  columns: Stop[][];
  /** The pieces between a column and the next one, by column. */
  pieces: Piece[][];
}

/** How many arrows at most lead to a box, for each box. The boxes must not lead back to themselves. */
export const ranksOf = (boxes: readonly LayoutBox[]): Map<string, number> => {
  const ranks = new Map(boxes.map(({ id }) => [id, 0]));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const push = (box: LayoutBox, rank: number): void => {
    if (rank > boxes.length) throw new Error(`The boxes lead in a circle at ${box.id}`);
    if (rank < (ranks.get(box.id) ?? 0)) return;
    ranks.set(box.id, rank);
    for (const { to } of box.rows) {
      const next = to === undefined ? undefined : byId.get(to);
      if (next !== undefined && (ranks.get(next.id) ?? 0) <= rank) push(next, rank + 1);
    }
  };
  for (const box of boxes) push(box, ranks.get(box.id) ?? 0);
  return ranks;
};

/** Boxes by rank, with a stop wherever an arrow passes a column on its way. */
export const columnsOf = (boxes: readonly LayoutBox[]): Columns => {
  const ranks = ranksOf(boxes);
  const last = Math.max(0, ...ranks.values());
  const columns: Stop[][] = Array.from({ length: last + 1 }, () => []);
  const pieces: Piece[][] = Array.from({ length: last + 1 }, () => []);
  const passing = new Set<string>();

  const pass = (target: string, column: number): string => {
    if (column === ranks.get(target)) return target;
    const id = `${target}@${column}`;
    if (!passing.has(id)) {
      passing.add(id);
      columns[column]?.push({ id, target });
      pieces[column]?.push({ from: id, to: pass(target, column + 1), target });
    }
    return id;
  };

  for (const box of boxes) {
    const rank = ranks.get(box.id) ?? 0;
    columns[rank]?.push({ id: box.id, target: box.id, box });
    box.rows.forEach(({ to }, row) => {
      if (to !== undefined) pieces[rank]?.push({ from: box.id, row, to: pass(to, rank + 1), target: to });
    });
  }
  return { columns, pieces };
};
