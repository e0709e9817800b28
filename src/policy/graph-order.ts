import type { Columns, Piece, Stop } from './graph-ranks.ts';

const sweeps = 24;

const placesIn = (column: readonly Stop[]): Map<string, number> => new Map(column.map(({ id }, place) => [id, place]));

const crossingsOf = (columns: readonly (readonly Stop[])[], pieces: readonly (readonly Piece[])[]): number =>
  pieces.reduce((sum, between, index) => {
    const left = placesIn(columns[index] ?? []);
    const right = placesIn(columns[index + 1] ?? []);
    const ends = between.map(({ from, to }) => [left.get(from) ?? 0, right.get(to) ?? 0] as const);
    const crossed = ends.flatMap(([from, to], place) =>
      ends.slice(place + 1).filter(([otherFrom, otherTo]) => (from - otherFrom) * (to - otherTo) < 0),
    );
    return sum + crossed.length;
  }, 0);

/** A column in the order of the middle of what its stops are joined to; a stop without any keeps its place. */
const sortedBy = (column: readonly Stop[], neighbours: ReadonlyMap<string, readonly number[]>): Stop[] =>
  column
    .map((stop, place) => {
      const joined = neighbours.get(stop.id) ?? [];
      return { stop, weight: joined.length === 0 ? place : joined.reduce((sum, at) => sum + at, 0) / joined.length };
    })
    .sort((one, other) => one.weight - other.weight)
    .map(({ stop }) => stop);

const neighboursOf = (
  pieces: readonly Piece[],
  places: ReadonlyMap<string, number>,
  side: 'left' | 'right',
): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const piece of pieces) {
    const [stop, beside] = side === 'left' ? [piece.to, piece.from] : [piece.from, piece.to];
    found.set(stop, [...(found.get(stop) ?? []), places.get(beside) ?? 0]);
  }
  return found;
};

/** The order from top to bottom in which the fewest arrows cross, as far as barycentre sweeps find it. */
export const ordered = ({ columns, pieces }: Columns): Stop[][] => {
  let best = columns;
  let fewest = crossingsOf(columns, pieces);
  let current = columns.map((column) => [...column]);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep += 1) {
    const rightward = sweep % 2 === 0;
    const turns = rightward ? [...current.keys()].slice(1) : [...current.keys()].reverse().slice(1);
    for (const index of turns) {
      const beside = rightward ? index - 1 : index + 1;
      const between = pieces[rightward ? index - 1 : index] ?? [];
      const places = placesIn(current[beside] ?? []);
      const neighbours = neighboursOf(between, places, rightward ? 'left' : 'right');
      current = current.with(index, sortedBy(current[index] ?? [], neighbours));
    }
    const crossings = crossingsOf(current, pieces);
    if (crossings < fewest) {
      fewest = crossings;
      best = current;
    }
  }
  return best;
};
