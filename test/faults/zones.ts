import { createZones } from '../../src/language/zoned-time.ts';
import { compareWithPostgres } from './against-postgres.ts';

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
export const mismatchesWithPostgres = (databaseUrl: string, howMany: number, seed: number) => {
  const zoneNamed = createZones();
  return compareWithPostgres(
    {
      question,
      draw: ({ name, day, whole }) => {
        const time = `${String(whole(0, 23)).padStart(2, '0')}:${String(whole(0, 59)).padStart(2, '0')}`;
        const zone = zoneNamed(name);
        const near = around.map((distance) => new Date(Date.parse(`${day}T${time}:00Z`) + distance));
        return {
          name,
          local: `${day} ${time}:00`,
          instant: zone.instantOf(day, time).toISOString(),
          around: near.map((instant) => instant.toISOString()).join(' '),
          law: near.map((instant) => `${zone.dateAt(instant)} ${zone.timeAt(instant)}`).join(' '),
        };
      },
      columns: (asked) => [
        asked.map(({ name }) => name),
        asked.map(({ local }) => local),
        asked.map(({ instant }) => instant),
        asked.map((each) => each.around),
      ],
      judge: (ours, told: Told) => {
        if (ours.law !== told.law) return 'unlike';
        return isRight(told) ? 'same' : { mismatch: { ...ours, ...told } };
      },
    },
    { databaseUrl, howMany, seed },
  );
};
