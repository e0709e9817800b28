import { balanceOf } from '../../src/reminders/balance.ts';
import type { Delivery, DeliveryAnswer } from '../../src/reminders/delivery.ts';
import type { SettingsOfReaders } from '../../src/reminders/reader-settings.ts';
import { settingsOfReaders } from '../../src/settings/settings-of-readers.ts';
import { openStore } from '../../src/store/open-store.ts';
import { fillPostgres, fillSqlite } from '../bench/fill.ts';
import type { Place } from './kept.ts';
import { sentTwice, windowsOf, type Sent } from './ledger.ts';
import { dueFilling, tenant } from './many-due.ts';
import { engineIn } from './engine-in.ts';
import { createSimulatedTime } from './simulated-time.ts';
import { engineOf, type Trials } from './trials.ts';

const start = new Date('2029-12-01T09:00:00Z');
const oneMinute = 60_000;
/** 40 a second. */
const between = 25;
const betweenInOne = 2100;

export interface Drain {
  howMany: number;
  /** So many have a chat each; who shares one gets several in a message. */
  readers: number;
  /** Nobody wants several in a message. */
  oneByOne?: boolean;
}

const withoutDigest: SettingsOfReaders = {
  of: async (...asked) =>
    new Map(
      [...(await settingsOfReaders.of(...asked))].map(([agent, chosen]) => [agent, { ...chosen, digest: false }]),
    ),
};

const fill = (place: Place, { howMany, readers }: Drain): Promise<void> => {
  const rows = dueFilling({ howMany, readers, dueAt: start, within: oneMinute, serviceUrl: 'http://127.0.0.1/' });
  return 'folder' in place ? fillSqlite(place.folder, rows) : fillPostgres(place.databaseUrl, rows);
};

/** Sends all that is due, in simulated time, and writes down when each went. */
const sendAll = async (place: Place, { oneByOne = false }: Drain) => {
  const store = await openStore(place);
  const time = createSimulatedTime(new Date(start.getTime() + oneMinute));
  const ledger: (Sent & { due: number })[] = [];
  const settings = oneByOne ? withoutDigest : settingsOfReaders;
  const send = ({ to, reminders }: Delivery): Promise<DeliveryAnswer> => {
    const due = Math.min(...reminders.map(({ dueAt }) => dueAt.getTime()));
    const [at, ids] = [time.clock.now().getTime(), reminders.map(({ id }) => id)];
    ledger.push({ conversation: to.conversation ?? to.who, reminders: ids, at, due });
    return Promise.resolve({ kind: 'accepted' });
  };
  const engine = engineIn(time, store, send, { settings });
  try {
    const begun = performance.now();
    for (let next: Date | undefined = start; next !== undefined; next = await engine.nextAt()) {
      time.goTo(next.getTime());
      await engine.tick();
    }
    const worked = (performance.now() - begun) / 1000;
    return { ledger, worked, balance: await balanceOf(store.reading, tenant, time.clock.now()) };
  } finally {
    await engine.close();
    await store.close();
  }
};

/** So many are due within a minute and go out at 40 a second: oldest first, none twice, within the limits of Teams. */
export const drain = async (place: Place, wanted: Drain): Promise<Trials> => {
  const { readers, oneByOne = false } = wanted;
  await fill(place, wanted);
  const { ledger, worked, balance } = await sendAll(place, wanted);
  const windows = windowsOf(ledger);
  const [first = start.getTime(), last = 0] = [ledger[0]?.at, ledger.at(-1)?.at];
  const took = (last - first) / 1000;
  const wait = ledger.reduce((most, { at, due }) => Math.max(most, at - due), 0) / 1000;
  const failures = [...windows.failures, ...sentTwice(ledger).slice(0, 20)];
  if (ledger.some(({ due }, index) => due < (ledger[index - 1]?.due ?? 0)))
    failures.push('one went before an older one');
  if (balance.accepted !== wanted.howMany || balance.pending > 0) failures.push(`accepted ${balance.accepted}`);
  const atLeast = Math.max(ledger.length * between, oneByOne ? (ledger.length / readers) * betweenInOne : 0) / 1000;
  if (took > atLeast * 1.02) failures.push(`took ${took.toFixed(0)} s`);
  const what = [
    `${wanted.howMany.toLocaleString('en')} due in a minute, ${ledger.length.toLocaleString('en')} messages in ${took.toFixed(0)} s of simulated time`,
    `${(ledger.length / took).toFixed(1)} a second`,
    `the last ${wait.toFixed(0)} s late`,
    `${worked.toFixed(0)} s of work`,
    windows.inWords,
  ].join(', ');
  return { promise: 'P15, P16', what, engine: engineOf(place), trials: wanted.howMany, acknowledged: [], failures };
};
