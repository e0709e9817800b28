import { setTimeout as wait } from 'node:timers/promises';

import { claimOf } from '../../src/reminders/claim.ts';
import { waitingTenants } from '../../src/reminders/due-tenants.ts';
import { teamsLimits } from '../../src/reminders/limits.ts';
import { settingsOfReaders as settings } from '../../src/settings/settings-of-readers.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { modes, openFakeConnector } from '../faults/fake-connector.ts';
import type { Place } from '../faults/kept.ts';
import { fullest } from '../faults/ledger.ts';
import { dueFilling, tenant } from '../faults/many-due.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { startInstance, type Instance } from '../support/instances.ts';
import { createPostgres } from '../support/postgres.ts';
import { explainClaim } from './explain-claim.ts';
import { fillPostgres, fillSqlite } from './fill.ts';
import { quantile, type Bench, type Measured } from './measure.ts';

const second = 1000;
const claims = 200;
const idleFor = 10 * second;
const later = new Date('2029-12-01T09:00:00Z');
/** What an engine takes at most of a tenant at once, and what it takes when it keeps up. */
const claimSizes = [10, 4];
/** 40 a second. */
const between = 25;

export interface RemindersBench {
  pending: number;
  /** How long reminders fall due, 40 a second, in real time. */
  seconds: number;
}

/** Makes the next ones due, so far apart, from now on. */
const bringForward = async (store: Store, howMany: number, { from, apart }: { from: number; apart: number }) => {
  const next = store.reading
    .selectFrom('reminder')
    .select('id')
    .where('tenant', '=', tenant)
    .where('state', '=', 'pending');
  const rows = await next.where('next_at', '>=', later.toISOString()).orderBy('next_at').limit(howMany).execute();
  await store.change(async (tables) => {
    for (const [index, { id }] of rows.entries()) {
      const at = new Date(from + index * apart).toISOString();
      await tables
        .updateTable('reminder')
        .set({ next_at: at, due_at: at })
        .where('tenant', '=', tenant)
        .where('id', '=', id)
        .execute();
    }
  });
};

/** Claims of so many messages each, one after the other: milliseconds. */
const claimTimes = async (store: Store, room: number): Promise<number[]> => {
  await bringForward(store, claims * room, { from: Date.now(), apart: 0 });
  const limits = { ...teamsLimits, betweenMessages: 0 };
  const parts = { engine: store.engine, settings, limits, leaseFor: 3600 * second, queues: new Map() };
  const times: number[] = [];
  for (let claim = 0; claim < claims; claim += 1) {
    const start = performance.now();
    await store.change(async (tables) => {
      const now = new Date();
      for (const waiting of await waitingTenants(tables)) {
        await claimOf(tables, { ...parts, newLease: () => `lease ${room} ${claim}` }, waiting, { room, now });
      }
    });
    times.push(performance.now() - start);
  }
  return times;
};

const untilStarted = async (place: Place, name: string): Promise<{ instance: Instance; took: number }> => {
  const begun = performance.now();
  const instance = startInstance(place, { name });
  await instance.started;
  return { instance, took: (performance.now() - begun) / second };
};

/** Of a core, in percent, while nothing is due. */
const idleOf = async ({ health }: Instance): Promise<number> => {
  const before = await health();
  await wait(idleFor);
  return (((await health()).cpu - before.cpu) / idleFor) * 100;
};

type Connector = Awaited<ReturnType<typeof openFakeConnector>>;

/** Instances that send in real time what falls due 40 a second: how late, how evenly, and how full a second is. */
const sendInTime = async (store: Store, howManyInstances: number, { received }: Connector, seconds: number) => {
  const howMany = (seconds * second) / between;
  const from = Date.now() + 10 * second;
  await bringForward(store, howMany, { from, apart: between });
  const end = from + (seconds + 60) * second;
  while (received.length < howMany && Date.now() < end) await wait(100);
  const rows = await store.reading
    .selectFrom('reminder')
    .select(['id', 'due_at'])
    .where('due_at', '>=', new Date(from).toISOString())
    .where('due_at', '<', new Date(end).toISOString())
    .execute();
  const dueAt = new Map(rows.map(({ id, due_at }) => [id, Date.parse(due_at)]));
  const came = received.flatMap(({ at, body }) => {
    const [, by = '', id = ''] = /(instance-\d) ([\w-]{22})/.exec(body) ?? [];
    return [{ by, id, at }];
  });
  const late = came.map(({ at, id }) => (at - (dueAt.get(id) ?? 0)) / second);
  const shares = Array.from(
    { length: howManyInstances },
    (_, index) => came.filter(({ by }) => by === `instance-${index}`).length,
  );
  return {
    late: [quantile(late, 0.5), quantile(late, 0.99)] as const,
    notOnce: howMany - new Set(came.map(({ id }) => id)).size + (came.length - new Set(came.map(({ id }) => id)).size),
    share: (Math.max(...shares) / Math.max(1, came.length)) * 100,
    perSecond: fullest(
      came.map(({ at }) => at),
      second,
    ),
  };
};

const on = async (name: string, place: Place, { pending, seconds }: RemindersBench): Promise<Measured[]> => {
  const connector = await openFakeConnector(() => modes['201']);
  const begun = performance.now();
  const due = { howMany: pending, readers: pending, dueAt: later, serviceUrl: connector.serviceUrl };
  await ('folder' in place
    ? fillSqlite(place.folder, dueFilling(due))
    : fillPostgres(place.databaseUrl, dueFilling(due)));
  const filled = (performance.now() - begun) / second;
  const store = await openStore(place);
  const instances: Instance[] = [];
  try {
    const times: number[] = [];
    for (const room of claimSizes) times.push(quantile(await claimTimes(store, room), 0.95));
    const plan = await explainClaim(place);
    const first = await untilStarted(place, 'instance-0');
    instances.push(first.instance);
    const idle = await idleOf(first.instance);
    // Of SQLite there is one process.
    if (store.engine === 'postgresql') instances.push((await untilStarted(place, 'instance-1')).instance);
    const { late, notOnce, share, perSecond } = await sendInTime(store, instances.length, connector, seconds);
    const { rss } = await first.instance.health();
    const what = (text: string) => `${name}, ${pending.toLocaleString('en')} pending: ${text}`;
    return [
      { what: what('fill'), value: filled, unit: 's', target: 600 },
      ...claimSizes.map((room, index) => ({
        what: what(`claim of ${room}, p95`),
        value: times[index] ?? 0,
        unit: 'ms',
        target: 20,
      })),
      { what: what('start of the engine'), value: first.took, unit: 's', target: 5 },
      { what: what('idle, of a core'), value: idle, unit: '%', target: 1 },
      { what: what(`${seconds} s of 40/s, lateness p50`), value: late[0], unit: 's' },
      { what: what(`${seconds} s of 40/s, lateness p99`), value: late[1], unit: 's', target: 60 },
      { what: what('not sent, or twice'), value: notOnce, unit: '', target: 0 },
      { what: what('fullest second'), value: perSecond, unit: '', target: 50 },
      ...(instances.length > 1
        ? [{ what: what('share of the busier of two'), value: share, unit: '%', target: 60 }]
        : []),
      { what: what('memory'), value: rss / 1e6, unit: 'MB', target: 300 },
      ...plan.map((line) => ({ what: `    ${line}`, value: [], unit: '' })),
    ];
  } finally {
    for (const instance of instances) await instance.kill();
    await store.close();
    await connector.close();
  }
};

/** On both engines, or on one. */
export const remindersBench = ({ engine, ...wanted }: RemindersBench & { engine: string | undefined }): Bench => ({
  name: 'reminders',
  run: async () => {
    const measured: Measured[] = [];
    if (engine !== 'postgresql') {
      const { folder, remove } = freshFolder();
      measured.push(...(await on('SQLite', { folder }, wanted).finally(remove)));
    }
    if (engine !== 'sqlite') {
      const server = await createPostgres({ durable: true });
      measured.push(
        ...(await on('PostgreSQL', { databaseUrl: server.url('postgres') }, wanted).finally(server.remove)),
      );
    }
    return measured;
  },
});
