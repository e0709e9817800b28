/**
 * Local dates and times of a zone, by the rule: a time that a clock skips (spring) is the first instant after the gap; a
 * time that comes twice (autumn) is the earlier one. Calendar dates are `YYYY-MM-DD`, times of day `HH:MM`.
 */
export interface Zone {
  /** IANA name, as it was given. */
  name: string;
  instantOf: (date: string, time: string) => Date;
  dateAt: (instant: Date) => string;
  timeAt: (instant: Date) => string;
}

const hour = 3_600_000;
/** An offset is at most 15 hours, so that whatever the zone does near a local time happens between these. */
const hoursAround = [-24, -12, 0, 12, 24];

const formatIn = (timeZone: string): Intl.DateTimeFormat | undefined => {
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
};

/** What the clocks on the wall show, as if it were UTC; in milliseconds. */
const wallClock = (format: Intl.DateTimeFormat) => {
  const written = /^(\d+)\/(\d+)\/(\d+), (\d+):(\d+):(\d+)$/;
  return (instant: number): number => {
    const parts = written.exec(format.format(instant));
    if (parts === null) throw new Error('The wall clock cannot be read.');
    const [month, day, year, hours, minutes, seconds] = parts.slice(1).map(Number);
    const thousandth = ((instant % 1000) + 1000) % 1000;
    return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hours, minutes, seconds, thousandth);
  };
};

/** The first whole second after `low`, up to `high`, at which the wall clock shows `local` or more. */
const firstShowing = (wallAt: (instant: number) => number, local: number, [low, high]: [number, number]): number => {
  let before = Math.floor(low / 1000) - 1;
  let after = Math.ceil(high / 1000);
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallAt(middle * 1000) >= local) after = middle;
    else before = middle;
  }
  return after * 1000;
};

/** The zone of an IANA name; nothing when there is none of that name. */
export const zoneOf = (name: string): Zone | undefined => {
  const format = formatIn(name);
  if (format === undefined) return undefined;
  const wallAt = wallClock(format);

  const instantOf = (local: number): number => {
    const offsets = new Set(hoursAround.map((hours) => wallAt(local + hours * hour) - (local + hours * hour)));
    const candidates = [...offsets].map((offset) => local - offset).sort((first, second) => first - second);
    const shown = candidates.find((instant) => wallAt(instant) === local);
    return shown ?? firstShowing(wallAt, local, [candidates[0] ?? local, candidates.at(-1) ?? local]);
  };
  const wallText = (instant: Date): string => new Date(wallAt(instant.getTime())).toISOString();

  return {
    name,
    instantOf: (date, time) => new Date(instantOf(Date.parse(`${date}T${time}:00.000Z`))),
    dateAt: (instant) => wallText(instant).slice(0, 10),
    timeAt: (instant) => wallText(instant).slice(11, 16),
  };
};

const utc: Zone = {
  name: 'UTC',
  instantOf: (date, time) => new Date(`${date}T${time}:00.000Z`),
  dateAt: (instant) => instant.toISOString().slice(0, 10),
  timeAt: (instant) => instant.toISOString().slice(11, 16),
};

/** Reads each zone once; one that is not known is UTC. */
export const createZones = (): ((name: string | undefined) => Zone) => {
  const known = new Map([[utc.name, utc]]);
  return (name) => {
    if (name === undefined) return utc;
    const zone = known.get(name) ?? zoneOf(name) ?? utc;
    known.set(name, zone);
    return zone;
  };
};
export type Zones = ReturnType<typeof createZones>;
