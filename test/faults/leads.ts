import { createZones } from '../../src/language/zoned-time.ts';
import { dateOf, dayOf } from '../../src/policy/calendar-days.ts';
import { momentFor } from '../../src/reminders/reading-hours.ts';
import { compareWithPostgres } from './against-postgres.ts';

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
export const leadsUnlikePostgres = (databaseUrl: string, howMany: number, seed: number) => {
  const zoneNamed = createZones();
  return compareWithPostgres(
    {
      question,
      draw: ({ name, day, whole }) => {
        const lead = whole(-400, 30);
        const zone = zoneNamed(name);
        return { name, of: day, lead, zone, instant: momentFor(dateOf(dayOf(day) + lead), { zone }).toISOString() };
      },
      columns: (asked) => [asked.map(({ name }) => name), asked.map(({ of }) => of), asked.map(({ lead }) => lead)],
      judge: ({ zone, ...ours }, { local, shown, instant }: Told) => {
        if (ours.instant === instant) return 'same';
        const theirs = new Date(instant);
        const isSameLaw = `${zone.dateAt(theirs)} ${zone.timeAt(theirs)}:00` === shown;
        return isSameLaw && shown === local ? { mismatch: { ...ours, local, theirs } } : 'unlike';
      },
    },
    { databaseUrl, howMany, seed },
  );
};
