import { createHeartbeat, type Silence } from '../../src/reminders/heartbeat.ts';
import type { Balance } from '../../src/reminders/service.ts';
import { movableClock } from './people.ts';

const quietFor = 30 * 60_000;
const counts = { due: 5, accepted: 3, cancelled: 0, dead: 0, pending: 2 };

const watching = (balances: Map<string, Balance>) => {
  const clock = movableClock('2026-11-23T09:00:00Z');
  const alarms: Silence[] = [];
  const calmed: string[] = [];
  const look = createHeartbeat({
    reminders: {
      tenants: () => Promise.resolve([...balances.keys()]),
      balance: (tenant) => Promise.resolve(balances.get(tenant) ?? counts),
    },
    clock,
    patience: quietFor,
    alarm: (silence) => {
      alarms.push(silence);
      return Promise.resolve();
    },
    calm: (tenant) => calmed.push(tenant),
  });
  return { clock, alarms, calmed, look };
};

const due = new Date('2026-11-23T09:00:00Z');

it('says once that something is due and nothing goes out, and when it goes again', async () => {
  const balances = new Map<string, Balance>([['one', { ...counts, pendingSince: due }]]);
  const { clock, alarms, calmed, look } = watching(balances);
  await look();
  expect(alarms).toEqual([]);
  clock.set('2026-11-23T09:30:00Z');
  await look();
  await look();
  expect(alarms).toEqual([{ tenant: 'one', pending: 2, since: due }]);
  balances.set('one', { ...counts, pendingSince: due, lastAccepted: clock.now() });
  await look();
  expect(calmed).toEqual(['one']);
  clock.set('2026-11-23T10:30:00Z');
  await look();
  expect(alarms).toHaveLength(2);
});

it('is calm where nothing is due, or enough goes out', async () => {
  const lastAccepted = new Date('2026-11-23T09:20:00Z');
  const balances = new Map<string, Balance>([
    ['idle', { ...counts, pending: 0 }],
    ['busy', { ...counts, pendingSince: due, lastAccepted }],
  ]);
  const { clock, alarms, look } = watching(balances);
  clock.set('2026-11-23T09:40:00Z');
  await look();
  expect(alarms).toEqual([]);
});
