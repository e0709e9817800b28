import { freshFolder } from '../support/fresh-folder.ts';
import { freshDatabase } from '../support/postgres-records.ts';
import { killReminders } from './killed-reminders.ts';

it.each([
  ['SQLite', () => Promise.resolve(freshFolder())],
  ['PostgreSQL', () => freshDatabase()],
])(
  'on %s every reminder is accounted for, whoever is killed, and goes twice only where nobody knew',
  async (_, create) => {
    const place = await create();
    const killing = { howMany: 100, every: 350, kills: 4, leaseFor: 600, seed: 7 };
    const { failures } = await killReminders(place, {
      ...killing,
      faults: ['504 after', '429 at once', 'reset before'],
    });
    await place.remove();
    expect(failures).toEqual([]);
  },
);
