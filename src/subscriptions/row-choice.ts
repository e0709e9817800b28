import { hash } from 'node:crypto';

/** Why a row gives way to another of the same subscription, and on which line that one is. */
export interface Displaced {
  reason: 'older-month' | 'repeats' | 'conflicts';
  otherLine: number;
}

/** Finds, for every row of a file, whether it is the one that counts for its subscription. */
export interface RowChoice {
  see(row: { line: number; id: string; month: number; content: string }): void;
  /** A row that no subscription can be told from: it keeps its place. */
  skip(line: number): void;
  /** What came of it, when all rows were seen. It holds nothing of what was seen of them. */
  chosen(): Displacements;
}

/** Of a row, by its place in the file: why it does not count. */
export type Displacements = (place: number) => Displaced | undefined;

const reasons = ['older-month', 'repeats', 'conflicts'] as const;

/** Parts of the hashes of the id and the content. */
interface SeenRow {
  high: number;
  low: number;
  content: number;
  month: number;
}

/**
 * What was seen of each row by its place, and which place counts for an id: only places, plus one, stand in the table of
 * hashes. Outside of the heap: a million rows are 24 megabytes.
 */
const createTable = (howMany: number) => {
  const numbers = () => new Uint32Array(howMany);
  const [highs, lows, contents, months] = [numbers(), numbers(), numbers(), numbers()];
  const slots = new Uint32Array(2 * howMany + 1);
  const slotOf = (high: number, low: number): number => {
    let at = high % slots.length;
    for (let place = slots[at]; place !== undefined && place !== 0; place = slots[at]) {
      if (highs[place - 1] === high && lows[place - 1] === low) break;
      at = (at + 1) % slots.length;
    }
    return at;
  };
  return {
    find(high: number, low: number): { month: number; content: number; place: number } | undefined {
      const place = (slots[slotOf(high, low)] ?? 0) - 1;
      return place < 0 ? undefined : { content: contents[place] ?? 0, month: months[place] ?? 0, place };
    },
    put(place: number, { high, low, content, month }: SeenRow): void {
      highs[place] = high;
      lows[place] = low;
      contents[place] = content;
      months[place] = month;
      slots[slotOf(high, low)] = place + 1;
    },
  };
};

/** 64 bits: among two million ids a chance of one in ten million that two meet, and then a row is refused by name. */
const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** A verdict is the line of the other row, and the reason in its last two bits. */
const displacementsOf =
  (verdicts: Uint32Array): Displacements =>
  (place) => {
    const verdict = verdicts[place] ?? 0;
    const reason = reasons[(verdict % 4) - 1];
    return reason === undefined ? undefined : { reason, otherLine: Math.floor(verdict / 4) };
  };

/**
 * The latest month counts. Of one month, a row that says the same again is a repetition of the first; rows that say
 * different things all give way, because nobody can tell which is right.
 */
export const createRowChoice = (howMany: number): RowChoice => {
  const table = createTable(howMany);
  const lines = new Uint32Array(howMany);
  const verdicts = new Uint32Array(howMany);
  let rows = 0;
  const displace = (place: number, reason: Displaced['reason'], other: number): void => {
    verdicts[place] = (lines[other] ?? 0) * 4 + reasons.indexOf(reason) + 1;
  };

  return {
    skip(line) {
      if (rows === howMany) throw new Error('The file became longer while it was read.');
      lines[rows] = line;
      rows += 1;
    },
    see({ line, id, month, content }) {
      const place = rows;
      this.skip(line);
      const key = digest(id);
      const [high, low] = [key.readUInt32LE(0), key.readUInt32LE(4)];
      const row = { high, low, month, content: digest(content).readUInt32LE(0) };
      const found = table.find(high, low);
      if (found === undefined) table.put(place, row);
      else if (month > found.month) {
        if (verdicts[found.place] === 0) displace(found.place, 'older-month', place);
        table.put(place, row);
      } else if (month < found.month) displace(place, 'older-month', found.place);
      else if (row.content === found.content) displace(place, 'repeats', found.place);
      else {
        displace(place, 'conflicts', found.place);
        if (verdicts[found.place] === 0) displace(found.place, 'conflicts', place);
      }
    },
    chosen: () => displacementsOf(verdicts),
  };
};
