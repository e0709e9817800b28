import { fold } from '../language/fold.ts';

/** What is offered to choose from; every other zone can be written. By continent, from west to east. */
export const commonTimeZones: readonly string[] = [
  'America/Los_Angeles',
  'America/Denver',
  'America/Mexico_City',
  'America/Chicago',
  'America/Bogota',
  'America/Lima',
  'America/New_York',
  'America/Toronto',
  'America/Caracas',
  'America/Santiago',
  'America/Sao_Paulo',
  'America/Argentina/Buenos_Aires',
  'Atlantic/Canary',
  'Europe/Lisbon',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Madrid',
  'Europe/Paris',
  'Europe/Berlin',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Athens',
  'Europe/Bucharest',
  'Europe/Helsinki',
  'Europe/Istanbul',
  'Africa/Casablanca',
  'Africa/Lagos',
  'Africa/Cairo',
  'Africa/Johannesburg',
  'Africa/Nairobi',
  'Asia/Jerusalem',
  'Asia/Dubai',
  'Asia/Karachi',
  'Asia/Kolkata',
  'Asia/Bangkok',
  'Asia/Singapore',
  'Asia/Manila',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Perth',
  'Australia/Sydney',
  'Pacific/Auckland',
  'UTC',
];

const spelled = (zone: string): string => fold(zone.replaceAll('_', ' '));

const cityOf = (zone: string): string => spelled(zone.split('/').at(-1) ?? zone);

const resolved = (zone: string): string | undefined => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
};

/** The zone that is meant by `europe/madrid`, `America/New York` or `Madrid`; nothing where no zone, or more than one, is. */
export const findTimeZone = (written: string): string | undefined => {
  const name = spelled(written);
  if (name === '') return undefined;
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), ...commonTimeZones])];
  const exact = zones.find((zone) => spelled(zone) === name);
  if (exact !== undefined) return exact;
  const [city, another] = zones.filter((zone) => cityOf(zone) === name);
  // Older names lead to today's; offsets such as +02:00 are no zones: they know no summer.
  if (city === undefined)
    return /^[a-z]+\/[a-z_/ -]+$/i.test(written) ? resolved(written.replaceAll(' ', '_')) : undefined;
  return another === undefined ? city : undefined;
};
