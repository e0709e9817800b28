import pg from 'pg';

import { createZones, zoneOf } from '../../src/language/zoned-time.ts';
import { dateOf, dayOf } from '../../src/policy/calendar-days.ts';
import { momentFor } from '../../src/reminders/reading-hours.ts';
import { createDraws } from '../csv/draws.ts';

const firstDay = Date.parse('2000-01-01');
const days = 37 * 365;
const inABatch = 20_000;

/** 09:00 on the working day up to the date and its lead, by PostgreSQL's own arithmetic of dates and zones. */
const question = `
  select n, wanted.local,
    to_char(wanted.at at time zone wanted.zone, 'YYYY-MM-DD HH24:MI:SS') as shown,
    to_char(wanted.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS".000Z"') as instant
  from (
    select n, zone, to_char(working, 'YYYY-MM-DD') || ' 09:00:00' as local, (working + time '09:00') at time zone zone as at
    from (
      select n, zone, day - (case extract(isodow from day) when 6 then 1 when 7 then 2 else 0 end)::integer as working
      from (
        select n, zone, due::date + lead as day
        from unnest($1::text[], $2::text[], $3::integer[]) with ordinality as given(zone, due, lead, n)
      ) as days
    ) as workdays
  ) as wanted`;

interface Told {
  n: string;
  local: string;
  shown: string;
  instant: string;
}

/**
 * Random zones, dates and leads: whether ours and PostgreSQL's agree on when a reminder is sent. `unlike` counts where they
 * know different laws of a country, or where that hour never was.
 */
export const leadsUnlikePostgres = async (databaseUrl: string, howMany: number, seed: number) => {
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
        const [name, of, lead] = [one(names), isoDay(whole(0, days)), whole(-400, 30)];
        const zone = zoneNamed(name);
        return { name, of, lead, zone, instant: momentFor(dateOf(dayOf(of) + lead), { zone }).toISOString() };
      });
      const { rows } = await client.query<Told>(question, [
        asked.map(({ name }) => name),
        asked.map(({ of }) => of),
        asked.map(({ lead }) => lead),
      ]);
      for (const { n, local, shown, instant } of rows) {
        const ours = asked[Number(n) - 1];
        if (ours?.instant === instant) continue;
        const theirs = new Date(instant);
        const isSameLaw = ours !== undefined && `${ours.zone.dateAt(theirs)} ${ours.zone.timeAt(theirs)}:00` === shown;
        if (isSameLaw && shown === local) mismatches.push(JSON.stringify({ ...ours, zone: undefined, local, theirs }));
        else unlike += 1;
      }
    }
    return { compared: howMany - unlike, unlike, zones: names.length, mismatches };
  } finally {
    await client.end();
  }
};

const isoDay = (day: number): string => new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
