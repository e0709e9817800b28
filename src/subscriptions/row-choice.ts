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

/** Numbers by place, outside of the heap: a million rows are a few megabytes. */
const createNumbers = () => {
  let numbers = new Uint32Array(1024);
  return {
    at: (place: number): number => numbers[place] ?? 0,
    set(place: number, value: number): void {
      if (place >= numbers.length) {
        const larger = new Uint32Array(2 * numbers.length);
        larger.set(numbers);
        numbers = larger;
      }
      numbers[place] = value;
    },
  };
};

type Numbers = ReturnType<typeof createNumbers>;

const howManyShards = 1024;

/** Parts of the hashes of the id and the content. */
interface SeenRow {
  high: number;
  low: number;
  content: number;
  month: number;
}

/** Places plus one; what was seen of each row by its place, and which place counts for an id: only places stand in the table of hashes. */
const createTable = () => {
  const [highs, lows, contents, months] = [createNumbers(), createNumbers(), createNumbers(), createNumbers()];
  // Many small tables: when one is full, little has to be put elsewhere at once.
  const shards = Array.from({ length: howManyShards }, () => ({ slots: new Uint32Array(64), used: 0 }));
  const slotOf = (table: Uint32Array, high: number, low: number): number => {
    let at = high % table.length;
    for (let place = table[at]; place !== undefined && place !== 0; place = table[at]) {
      if (highs.at(place - 1) === high && lows.at(place - 1) === low) break;
      at = (at + 1) % table.length;
    }
    return at;
  };
  const grow = (slots: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
    const larger = new Uint32Array(2 * slots.length);
    for (const place of slots) if (place > 0) larger[slotOf(larger, highs.at(place - 1), lows.at(place - 1))] = place;
    return larger;
  };
  return {
    find(high: number, low: number): { month: number; content: number; place: number } | undefined {
      const slots = shards[low % howManyShards]?.slots ?? new Uint32Array(1);
      const place = (slots[slotOf(slots, high, low)] ?? 0) - 1;
      return place < 0 ? undefined : { content: contents.at(place), month: months.at(place), place };
    },
    put(place: number, { high, low, content, month }: SeenRow): void {
      const shard = shards[low % howManyShards];
      if (shard === undefined) return;
      const at = slotOf(shard.slots, high, low);
      if (shard.slots[at] === 0) shard.used += 1;
      highs.set(place, high);
      lows.set(place, low);
      contents.set(place, content);
      months.set(place, month);
      shard.slots[at] = place + 1;
      if (shard.used > 0.6 * shard.slots.length) shard.slots = grow(shard.slots);
    },
  };
};

/** 64 bits: among two million ids a chance of one in ten million that two meet, and then a row is refused by name. */
const digest = (text: string): Buffer => hash('sha256', text, 'buffer');

/** A verdict is the line of the other row, and the reason in its last two bits. */
const displacementsOf =
  (verdicts: Numbers): Displacements =>
  (place) => {
    const verdict = verdicts.at(place);
    const reason = reasons[(verdict % 4) - 1];
    return reason === undefined ? undefined : { reason, otherLine: Math.floor(verdict / 4) };
  };

/**
 * The latest month counts. Of one month, a row that says the same again is a repetition of the first; rows that say
 * different things all give way, because nobody can tell which is right.
 */
export const createRowChoice = (): RowChoice => {
  const table = createTable();
  const lines = createNumbers();
  const verdicts = createNumbers();
  let rows = 0;
  const displace = (place: number, reason: Displaced['reason'], other: number): void =>
    verdicts.set(place, lines.at(other) * 4 + reasons.indexOf(reason) + 1);

  return {
    skip(line) {
      lines.set(rows, line);
      verdicts.set(rows, 0);
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
        if (verdicts.at(found.place) === 0) displace(found.place, 'older-month', place);
        table.put(place, row);
      } else if (month < found.month) displace(place, 'older-month', found.place);
      else if (row.content === found.content) displace(place, 'repeats', found.place);
      else {
        displace(place, 'conflicts', found.place);
        if (verdicts.at(found.place) === 0) displace(found.place, 'conflicts', place);
      }
    },
    chosen: () => displacementsOf(verdicts),
  };
};
