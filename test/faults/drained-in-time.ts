import { setTimeout as wait } from 'node:timers/promises';

import { teamsSendLimits } from '../../bot/delivery/send-limits.ts';
import { balanceOf } from '../../src/reminders/balance.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { fillPostgres, fillSqlite } from '../bench/fill.ts';
import { quantile } from '../bench/measure.ts';
import { startInstance } from '../support/instances.ts';
import { modes, openFakeConnector, type Received } from './fake-connector.ts';
import type { Place } from './kept.ts';
import { sentTwice, windowsOf, type Sent } from './ledger.ts';
import { dueFilling, tenant } from './many-due.ts';
import { engineOf, type Trials } from './trials.ts';

const second = 1000;
const minute = 60 * second;
/** 40 a second. */
const between = 25;
const longestBehind = minute;
/** Each instance sends the oldest first; for so long one of them waits at most for its place in the limits, while the other goes on. */
const longestOvertaken = teamsSendLimits.patience.reminder;

interface Arrived extends Sent {
  due: number;
  /** Nobody knew whether it had arrived: it comes once more, a minute later. */
  isUnclear: boolean;
}

/** So many fell due within a minute; instances of their own send them to a connector, in real time. */
export const drainInTime = async (place: Place, howMany: number): Promise<Trials> => {
  const connector = await openFakeConnector(() => modes['201']);
  const { serviceUrl, received } = connector;
  const dueAt = new Date(Date.now() - minute);
  const rows = dueFilling({ howMany, readers: howMany, dueAt, within: minute, serviceUrl });
  await ('folder' in place ? fillSqlite(place.folder, rows) : fillPostgres(place.databaseUrl, rows));
  const store = await openStore(place);
  // Of SQLite there is one process.
  const names = store.engine === 'sqlite' ? ['instance-0'] : ['instance-0', 'instance-1'];
  const instances = names.map((name) => startInstance(place, { name, asServed: true }));
  try {
    const end = Date.now() + howMany * between + 2 * minute;
    while (Date.now() < end && (await balanceOf(store.reading, tenant, new Date())).pending > 0) await wait(second);
    const { accepted, pending } = await balanceOf(store.reading, tenant, new Date());
    const { inWords, failures } = judge(await arrivedAt(store, received));
    if (accepted !== howMany || pending > 0) failures.push(`accepted ${accepted}, pending ${pending}`);
    const what = `${howMany.toLocaleString('en')} due in a minute, ${names.length} instances in real time: ${inWords}`;
    return { promise: 'P15, P16', what, engine: engineOf(place), trials: howMany, acknowledged: [], failures };
  } finally {
    for (const instance of instances) await instance.kill();
    await store.close();
    await connector.close();
  }
};

const arrivedAt = async (store: Store, received: readonly Received[]): Promise<Arrived[]> => {
  const rows = await store.reading.selectFrom('reminder').select(['id', 'due_at', 'unclear']).execute();
  const known = new Map(rows.map((row) => [row.id, row]));
  return received.map(({ at, body, conversation }) => {
    const [, id = ''] = /instance-\d ([\w-]{22})/.exec(body) ?? [];
    const { due_at = '', unclear = 0 } = known.get(id) ?? {};
    return { conversation, reminders: [id], at, due: Date.parse(due_at), isUnclear: unclear > 0 };
  });
};

/** The longest that one arrived after a younger one, in milliseconds. */
const overtakenFor = (arrived: readonly Arrived[]): number => {
  let youngerCame = Infinity;
  let longest = 0;
  for (const { at } of arrived.toSorted((one, other) => other.due - one.due)) {
    longest = Math.max(longest, at - youngerCame);
    youngerCame = Math.min(youngerCame, at);
  }
  return longest;
};

/** How far behind the place that 40 a second give it each arrived, whether in order, how often, and within which limits. */
const judge = (arrived: readonly Arrived[]): { inWords: string; failures: string[] } => {
  const first = arrived[0]?.at ?? 0;
  const took = ((arrived.at(-1)?.at ?? first) - first) / second;
  const behind = arrived.map(({ at }, index) => at - first - index * between);
  const [half, most] = [quantile(behind, 0.5), quantile(behind, 0.99)];
  const clear = arrived.filter(({ isUnclear }) => !isUnclear);
  const overtaken = overtakenFor(clear);
  const windows = windowsOf(arrived);
  const failures = [...windows.failures, ...sentTwice(clear).slice(0, 20)];
  if (most > longestBehind) failures.push(`p99 ${most / second} s behind its place`);
  if (overtaken > longestOvertaken) failures.push(`one came ${overtaken} ms after a younger one`);
  const inWords = [
    `${(arrived.length / took).toFixed(1)} a second for ${took.toFixed(0)} s`,
    `behind its place p50 ${half / second} s, p99 ${most / second} s`,
    `${arrived.length - clear.length} requests unclear`,
    `at most ${overtaken} ms after a younger one`,
    windows.inWords,
  ].join(', ');
  return { inWords, failures };
};
