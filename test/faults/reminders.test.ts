import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { treat } from './answers.ts';
import { drain } from './drained.ts';
import type { ModeName } from './fake-connector.ts';
import type { Place } from './kept.ts';
import { killReminders } from './killed-reminders.ts';
import { leadsUnlikePostgres } from './leads.ts';
import { outage } from './outage.ts';
import type { Trials } from './trials.ts';

const engines = [
  ['SQLite', () => Promise.resolve(freshFolder())],
  ['PostgreSQL', () => freshDatabase()],
] as const;

it.each(engines)(
  'on %s every reminder is accounted for, whoever is killed, and goes twice only where nobody knew',
  async (_, create) => {
    const place = await create();
    const killing = { howMany: 100, every: 350, kills: 4, leaseFor: 600, seed: 7 };
    const { failures } = await killReminders(place, {
      ...killing,
      faults: ['504 after', '429 for a day', 'reset before'],
    });
    await place.remove();
    expect(failures).toEqual([]);
  },
);

/** The long run tries every answer; some take ten seconds. */
it.each<ModeName>(['404', '412', '413', '429 by date', '429 for a day', '504 after', 'reset before', '302 elsewhere'])(
  '%s: sent as often as it may be, after the wait that it asks for, and settled',
  async (mode) => {
    expect((await treat(mode)).failures).toEqual([]);
  },
);

describe('on SQLite, in simulated time', () => {
  const failuresOf = async (tried: (place: Place) => Promise<Trials>): Promise<readonly string[]> => {
    const { folder, remove } = freshFolder();
    const { failures } = await tried({ folder }).finally(remove);
    return failures;
  };

  it('many due at once go out at 40 a second, oldest first, within the limits of Teams', async () => {
    expect(await failuresOf((place) => drain(place, { howMany: 300, readers: 300 }))).toEqual([]);
  });

  it('many for few conversations go out one by one, as each conversation takes them', async () => {
    expect(await failuresOf((place) => drain(place, { howMany: 90, readers: 3, oneByOne: true }))).toEqual([]);
  });

  it('an outage is met with few questions, hardly any of them twice, and gives nothing up', async () => {
    const down = { kind: 'unclear', status: 500 } as const;
    expect(await failuresOf((place) => outage(place, { howMany: 150, minutes: 10, answer: down }))).toEqual([]);
  });
});

it('is sent at the time that PostgreSQL counts too, for 20,000 random zones, dates and leads', async () => {
  const { databaseUrl, remove } = await freshDatabase();
  const { compared, mismatches } = await leadsUnlikePostgres(databaseUrl, 20_000, 12);
  await remove();
  expect(mismatches).toEqual([]);
  expect(compared).toBeGreaterThan(19_000);
});
