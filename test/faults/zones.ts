import pg from 'pg';

import { createZones, zoneOf } from '../../src/language/zoned-time.ts';
import { createDraws } from '../csv/draws.ts';

const firstDay = Date.parse('2000-01-01');
const days = 37 * 365;
const inABatch = 20_000;

/** A day before, then, and a day after: where the two know different laws of a country, its clocks cannot be compared. */
const around = [-24, 0, 24].map((hours) => hours * 3_600_000);

/** What PostgreSQL's own zone arithmetic says about our instant: the wall clock then, and a second before. */
const question = `
  select n, given.local,
    to_char(given.instant::timestamptz at time zone given.zone, 'YYYY-MM-DD HH24:MI:SS') as shown,
    to_char((given.instant::timestamptz - interval '1 second') at time zone given.zone, 'YYYY-MM-DD HH24:MI:SS') as before,
    given.instant::timestamptz <= given.local::timestamp at time zone given.zone as is_first,
    to_char(given.local::timestamp at time zone given.zone at time zone given.zone, 'YYYY-MM-DD HH24:MI:SS') as theirs,
    (select string_agg(to_char(at::timestamptz at time zone given.zone, 'YYYY-MM-DD HH24:MI'), ' ' order by at)
      from unnest(string_to_array(given.around, ' ')) as at) as law
  from unnest($1::text[], $2::text[], $3::text[], $4::text[]) with ordinality
    as given(zone, local, instant, around, n)`;

interface Told {
  n: string;
  local: string;
  shown: string;
  before: string;
  is_first: boolean;
  theirs: string;
  law: string;
}

/** A time that comes is ours when its clock shows it, for the first time; a skipped one when the clock jumps over it then. */
const isRight = ({ local, shown, before, is_first, theirs }: Told): boolean =>
  theirs === local ? shown === local && is_first : shown > local && before < local;

/** Random local times in all zones that both know, from 2000 to 2036. `unlike` counts those under laws that one of them has not heard of. */
export const mismatchesWithPostgres = async (databaseUrl: string, howMany: number, seed: number) => {
  const { one, whole } = createDraws(seed);
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const { rows: zones } = await client.query<{ name: string }>(
      "select name from pg_timezone_names where name ~ '^[A-Z][a-z]+/' order by name",
    );
    const names = zones.map(({ name }) => name).filter((name) => zoneOf(name) !== undefined);
    const zoneNamed = createZones();
    const mismatches: string[] = [];
    let unlike = 0;
    for (let done = 0; done < howMany; done += inABatch) {
      const asked = Array.from({ length: Math.min(inABatch, howMany - done) }, () => {
        const name = one(names);
        const date = new Date(firstDay + whole(0, days) * 86_400_000).toISOString().slice(0, 10);
        const time = `${String(whole(0, 23)).padStart(2, '0')}:${String(whole(0, 59)).padStart(2, '0')}`;
        const zone = zoneNamed(name);
        const near = around.map((distance) => new Date(Date.parse(`${date}T${time}:00Z`) + distance));
        return {
          name,
          local: `${date} ${time}:00`,
          instant: zone.instantOf(date, time).toISOString(),
          around: near.map((instant) => instant.toISOString()).join(' '),
          law: near.map((instant) => `${zone.dateAt(instant)} ${zone.timeAt(instant)}`).join(' '),
        };
      });
      const { rows } = await client.query<Told>(question, [
        asked.map(({ name }) => name),
        asked.map(({ local }) => local),
        asked.map(({ instant }) => instant),
        asked.map((each) => each.around),
      ]);
      for (const told of rows) {
        const ours = asked[Number(told.n) - 1];
        if (ours?.law !== told.law) unlike += 1;
        else if (!isRight(told)) mismatches.push(JSON.stringify({ ...ours, ...told }));
      }
    }
    return { compared: howMany - unlike, unlike, zones: names.length, mismatches };
  } finally {
    await client.end();
  }
};
