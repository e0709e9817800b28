import pg from 'pg';

import { zoneOf } from '../../src/language/zoned-time.ts';
import { createDraws } from '../csv/draws.ts';

const firstDay = Date.parse('2000-01-01');
const days = 37 * 365;
const inABatch = 20_000;

/** A zone that both know, and a day from 2000 to 2036. */
export interface Drawn {
  name: string;
  day: string;
  whole: (least: number, most: number) => number;
}

/** `unlike`: under laws that one of the two has not heard of, so that nothing can be compared. */
export type Judgement = 'same' | 'unlike' | { mismatch: unknown };

export interface Comparing<Ours, Told> {
  draw: (drawn: Drawn) => Ours;
  /** Answers a row for each of `columns`, numbered from 1 in `n`. */
  question: string;
  columns: (asked: readonly Ours[]) => unknown[][];
  judge: (ours: Ours, told: Told) => Judgement;
}

/** What we reckon about random zones and days, beside what PostgreSQL does. */
export const compareWithPostgres = async <Ours, Told extends { n: string }>(
  { draw, question, columns, judge }: Comparing<Ours, Told>,
  { databaseUrl, howMany, seed }: { databaseUrl: string; howMany: number; seed: number },
) => {
  const { one, whole } = createDraws(seed);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: zones } = await client.query<{ name: string }>(
      "select name from pg_timezone_names where name ~ '^[A-Z][a-z]+/' order by name",
    );
    const names = zones.map(({ name }) => name).filter((name) => zoneOf(name) !== undefined);
    const mismatches: string[] = [];
    let unlike = 0;
    for (let done = 0; done < howMany; done += inABatch) {
      const asked = Array.from({ length: Math.min(inABatch, howMany - done) }, () => {
        const [name, after] = [one(names), whole(0, days)];
        return draw({ name, day: new Date(firstDay + after * 86_400_000).toISOString().slice(0, 10), whole });
      });
      const { rows } = await client.query<Told>(question, columns(asked));
      for (const told of rows) {
        const ours = asked[Number(told.n) - 1];
        const found = ours === undefined ? { mismatch: told } : judge(ours, told);
        if (found === 'unlike') unlike += 1;
        else if (found !== 'same') mismatches.push(JSON.stringify(found.mismatch));
      }
    }
    return { compared: howMany - unlike, unlike, zones: names.length, mismatches };
  } finally {
    await client.end();
  }
};
