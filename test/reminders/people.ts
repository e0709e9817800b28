import type { Clock } from '../../src/clock.ts';
import type { Log } from '../../src/log.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import type { ReaderSettings, SettingsOfReaders } from '../../src/reminders/reader-settings.ts';
import { createPlanner } from '../../src/reminders/planner.ts';

export const planning = { ...loadPolicy(), zones: createZones() };

/** Everybody reads in Madrid, unless something else is said of them. */
export const settingsOf = (people: Record<string, Partial<ReaderSettings>> = {}): SettingsOfReaders => ({
  of: (_, __, agents) =>
    Promise.resolve(
      new Map(
        agents.map((agent) => [
          agent,
          { language: 'en' as const, timeZone: 'Europe/Madrid', ...people['everybody'], ...people[agent] },
        ]),
      ),
    ),
});

export const plannerWith = (settings: SettingsOfReaders) => createPlanner({ ...planning, settings });

/** A clock that stands until it is moved. */
export const movableClock = (start: string): Clock & { set: (instant: string) => void } => {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set: (instant) => {
      now = new Date(instant);
    },
  };
};

/** A clock that goes on from where it was set; `offset` tells how far that is from the machine's. */
export const runningClock = (start: string) => {
  let offset = Date.parse(start) - Date.now();
  return {
    now: () => new Date(Date.now() + offset),
    offset: () => offset,
    set: (instant: string) => {
      offset = Date.parse(instant) - Date.now();
    },
  };
};

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
