import { createZones, zoneOf } from '../../src/language/zoned-time.ts';
import { mismatchesWithPostgres } from '../faults/zones.ts';

const zone = (name: string) => {
  const found = zoneOf(name);
  if (found === undefined) throw new Error(`No zone ${name}`);
  return found;
};

/** Gap: the first instant after it. Overlap: the earlier one. */
test.each([
  ['a common morning', 'Europe/Madrid', '2026-11-23', '09:00', '2026-11-23T08:00:00.000Z'],
  ['a summer morning', 'Europe/Madrid', '2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
  ['London, gap', 'Europe/London', '2026-03-29', '01:30', '2026-03-29T01:00:00.000Z'],
  ['London, overlap', 'Europe/London', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
  ['New York, gap', 'America/New_York', '2026-03-08', '02:30', '2026-03-08T07:00:00.000Z'],
  ['New York, overlap', 'America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00.000Z'],
  ['Lord Howe, gap of half an hour', 'Australia/Lord_Howe', '2026-10-04', '02:15', '2026-10-03T15:30:00.000Z'],
  ['Lord Howe, overlap of half an hour', 'Australia/Lord_Howe', '2026-04-05', '01:45', '2026-04-04T14:45:00.000Z'],
  ['Kathmandu, quarter of an hour', 'Asia/Kathmandu', '2026-11-23', '09:00', '2026-11-23T03:15:00.000Z'],
  ['Apia, a day that never was', 'Pacific/Apia', '2011-12-30', '09:00', '2011-12-30T10:00:00.000Z'],
  ['Apia, the day before', 'Pacific/Apia', '2011-12-29', '09:00', '2011-12-29T19:00:00.000Z'],
  ['Apia, the day after', 'Pacific/Apia', '2011-12-31', '09:00', '2011-12-30T19:00:00.000Z'],
  ['Casablanca, in Ramadan', 'Africa/Casablanca', '2026-03-01', '09:00', '2026-03-01T09:00:00.000Z'],
  ['Casablanca, after Ramadan', 'Africa/Casablanca', '2026-04-01', '09:00', '2026-04-01T08:00:00.000Z'],
  ['São Paulo, gap at midnight', 'America/Sao_Paulo', '2018-11-04', '00:30', '2018-11-04T03:00:00.000Z'],
  ['São Paulo, no summer time now', 'America/Sao_Paulo', '2026-12-01', '09:00', '2026-12-01T12:00:00.000Z'],
  ['Dublin, where winter is the exception', 'Europe/Dublin', '2026-03-29', '01:30', '2026-03-29T01:00:00.000Z'],
  ['UTC+14', 'Pacific/Kiritimati', '2027-01-01', '09:00', '2026-12-31T19:00:00.000Z'],
  ['UTC-12', 'Etc/GMT+12', '2027-01-01', '09:00', '2027-01-01T21:00:00.000Z'],
  ['a leap day', 'Europe/Madrid', '2028-02-29', '09:00', '2028-02-29T08:00:00.000Z'],
  ['the 53rd week', 'Europe/Madrid', '2027-01-03', '09:00', '2027-01-03T08:00:00.000Z'],
])('%s', (_, name, date, time, instant) => {
  expect(zone(name).instantOf(date, time).toISOString()).toBe(instant);
});

it('tells the date and the time on the wall', () => {
  const instant = new Date('2027-03-14T23:30:59.999Z');
  const seen = ['UTC', 'Europe/Madrid', 'America/New_York', 'Pacific/Kiritimati'].map((name) => [
    zone(name).dateAt(instant),
    zone(name).timeAt(instant),
  ]);
  expect(seen).toEqual([
    ['2027-03-14', '23:30'],
    ['2027-03-15', '00:30'],
    ['2027-03-14', '19:30'],
    ['2027-03-15', '13:30'],
  ]);
});

it('knows no zone by a wrong name, and takes UTC in its place', () => {
  expect(['Europe/Atlantis', '', '../etc'].map(zoneOf)).toEqual([undefined, undefined, undefined]);
  expect(createZones()('Europe/Atlantis').name).toBe('UTC');
});

it('agrees with PostgreSQL on 100,000 random local times in all its zones', async () => {
  const { compared, mismatches } = await mismatchesWithPostgres(process.env['TEST_DATABASE_URL'] ?? '', 103_000, 22);
  expect(mismatches).toEqual([]);
  expect(compared).toBeGreaterThan(100_000);
});
