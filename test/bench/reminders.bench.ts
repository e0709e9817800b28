import { setTimeout as wait } from 'node:timers/promises';

import { createZones } from '../../src/language/zoned-time.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { claimOf } from '../../src/reminders/claim.ts';
import { settingsOfReaders as settings } from '../../src/settings/settings-of-readers.ts';
import { waitingTenants } from '../../src/reminders/due-tenants.ts';
import { createReminderEngine } from '../../src/reminders/engine.ts';
import { teamsLimits } from '../../src/reminders/limits.ts';
import { createPlanner } from '../../src/reminders/planner.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { makeDue, tenant } from '../faults/many-due.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import type { Bench, Measured } from './measure.ts';

const pending = Number(process.env['BENCH_REMINDERS'] ?? 1_000_000);
const claims = 200;
const inAClaim = 4;
const idleFor = 10_000;
const drainFor = 10_000;
const later = new Date('2029-12-01T09:00:00Z');

const clock = { now: () => new Date() };
let leases = 0;
const newLease = () => `lease ${(leases += 1)}`;

/** Makes the next ones due now. */
const bringForward = async (store: Store, howMany: number): Promise<void> => {
  const next = store.reading
    .selectFrom('reminder')
    .select('id')
    .where('tenant', '=', tenant)
    .where('state', '=', 'pending');
  const rows = await next.where('next_at', '>=', later.toISOString()).orderBy('next_at').limit(howMany).execute();
  for (let from = 0; from < rows.length; from += 500) {
    const ids = rows.slice(from, from + 500).map(({ id }) => id);
    await store.change((tables) =>
      tables
        .updateTable('reminder')
        .set({ next_at: clock.now().toISOString(), due_at: clock.now().toISOString() })
        .where('tenant', '=', tenant)
        .where('id', 'in', ids)
        .execute(),
    );
  }
};

const p95 = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;

const claiming = async (store: Store): Promise<number> => {
  await bringForward(store, claims * inAClaim);
  const limits = { ...teamsLimits, betweenMessages: 0 };
  const times: number[] = [];
  for (let claim = 0; claim < claims; claim += 1) {
    const start = performance.now();
    await store.change(async (tables) => {
      const now = clock.now();
      const parts = { engine: store.engine, settings, limits, leaseFor: 60_000, newLease, queues: new Map() };
      for (const waiting of await waitingTenants(tables)) {
        await claimOf(tables, parts, waiting, { room: inAClaim, now });
      }
    });
    times.push(performance.now() - start);
  }
  return p95(times);
};

const working = async (store: Store) => {
  const planning = { ...loadPolicy(), zones: createZones() };
  let sent = 0;
  const engine = createReminderEngine({
    ...planning,
    store,
    clock,
    settings,
    planner: createPlanner({ ...planning, settings }),
    comesAgain: () => false,
    send: async () => {
      await wait(20);
      sent += 1;
      return { kind: 'accepted' };
    },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    random: Math.random,
    newLease,
    elapsed: () => performance.now(),
  });
  engine.start();
  await wait(1000);
  const before = process.cpuUsage();
  await wait(idleFor);
  const { user, system } = process.cpuUsage(before);
  await bringForward(store, (drainFor / 1000) * 60);
  const first = sent;
  engine.wake();
  await wait(drainFor);
  const rate = ((sent - first) / drainFor) * 1000;
  await engine.close();
  return { idle: ((user + system) / 1000 / idleFor) * 100, rate };
};

const on = async (name: string, place: Parameters<typeof openStore>[0]): Promise<Measured[]> => {
  const store = await openStore(place);
  try {
    const start = performance.now();
    await makeDue(store, { howMany: pending, readers: pending, dueAt: later, serviceUrl: 'http://127.0.0.1/' });
    const filled = (performance.now() - start) / 1000;
    const claim = await claiming(store);
    const { idle, rate } = await working(store);
    const what = (text: string) => `${name}, ${pending.toLocaleString('en')} pending: ${text}`;
    return [
      { what: what('fill'), value: filled, unit: 's', target: 600 },
      { what: what('claim, p95'), value: claim, unit: 'ms', target: 20 },
      { what: what('idle, of a core'), value: idle, unit: '%', target: 1 },
      { what: what('time for one, draining'), value: 1000 / rate, unit: 'ms', target: 25.6 },
      { what: what('memory'), value: process.memoryUsage().rss / 1e6, unit: 'MB', target: 300 },
    ];
  } finally {
    await store.close();
  }
};

export const remindersBench: Bench = {
  name: 'reminders',
  run: async () => {
    const { folder, remove } = freshFolder();
    const sqlite = await on('SQLite', { folder }).finally(remove);
    const server = await createPostgres({ durable: true });
    const postgres = await on('PostgreSQL', { databaseUrl: server.url('postgres') }).finally(server.remove);
    return [...sqlite, ...postgres];
  },
};
