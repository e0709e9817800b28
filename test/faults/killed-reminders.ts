import { setTimeout as wait } from 'node:timers/promises';

import { balanceOf } from '../../src/reminders/balance.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createDraws } from '../csv/draws.ts';
import { startInstance, type Instance } from '../support/instances.ts';
import { modes, openFakeConnector, type ModeName, type Received } from './fake-connector.ts';
import type { Place } from './kept.ts';
import { makeDue, tenant } from './many-due.ts';
import { engineOf, type Trials } from './trials.ts';

const instances = 2;

export interface Killing {
  howMany: number;
  /** Milliseconds between two kills; an instance takes about half a second to start. */
  every: number;
  kills: number;
  /** Milliseconds that a claim holds. */
  leaseFor: number;
  /** How the connector answers, drawn by chance; most answers are good. */
  faults: readonly ModeName[];
  seed: number;
}

/** Instances send what is due, are killed hard or frozen one after the other, and started again; then all is counted. */
export const killReminders = async (place: Place, killing: Killing): Promise<Trials> => {
  const { howMany, faults, seed } = killing;
  const draws = createDraws(seed);
  const connector = await openFakeConnector(() => {
    const isFault = faults.length > 0 && draws.whole(1, 20) === 1;
    return modes[isFault ? draws.one(faults) : '201'];
  });
  const store = await openStore(place);
  await makeDue(store, { howMany, readers: howMany, dueAt: new Date(), serviceUrl: connector.serviceUrl });
  try {
    await killAndCount(store, place, killing);
    const failures = await problemsIn(store, howMany, connector.received);
    const what = `${killing.kills} kills of ${instances} instances; ${await countsIn(store, connector.received)}`;
    return { promise: 'P12, P13, P20', what, engine: engineOf(place), trials: howMany, acknowledged: [], failures };
  } finally {
    await store.close();
    await connector.close();
  }
};

/** Quicker than Teams lets anybody be: many kills in little time. */
const quick = { limits: { betweenMessages: 2, betweenInConversation: 1, horizon: 100 }, atOnce: 8 };

const killAndCount = async (store: Store, place: Place, { every, kills, leaseFor, seed }: Killing): Promise<void> => {
  const draws = createDraws(seed + 1);
  let count = 0;
  const start = (): Instance => startInstance(place, { ...quick, name: `instance ${(count += 1)}`, leaseFor });
  const running = Array.from({ length: instances }, start);
  for (let kill = 1; kill <= kills; kill += 1) {
    await wait(every);
    const victim = draws.whole(0, instances - 1);
    if (kill % 4 === 0) await freeze(running[victim], leaseFor * 1.5);
    else {
      await running[victim]?.kill();
      running[victim] = start();
    }
  }
  const end = Date.now() + 600_000;
  while (Date.now() < end && (await pendingIn(store)) > 0) await wait(200);
  for (const instance of running) await instance.kill();
};

const freeze = async (instance: Instance | undefined, milliseconds: number): Promise<void> => {
  instance?.freeze();
  await wait(milliseconds);
  instance?.wake();
};

/** Those too that wait, a minute because nobody knows, or as long as Teams asked for: their time is made to have come. */
const pendingIn = async (store: Store): Promise<number> => {
  const now = new Date().toISOString();
  const soon = new Date(Date.now() + 5000).toISOString();
  await store.change(async (tables) => {
    await tables
      .updateTable('reminder')
      .set({ next_at: now })
      .where('state', '=', 'pending')
      .where('lease', 'is', null)
      .where('next_at', '>', soon)
      .execute();
    await tables.updateTable('throttle').set({ free_at: now }).where('free_at', '>', soon).execute();
  });
  return (await balanceOf(store.reading, tenant, new Date())).pending;
};

const rowsOf = (store: Store) =>
  store.reading.selectFrom('reminder').select(['id', 'state', 'why', 'unclear', 'answer']).execute();

const shownOf = (id: string, received: readonly Received[]): number =>
  received.filter(({ body, isShown }) => isShown && body.includes(id)).length;

const problemsIn = async (store: Store, howMany: number, received: readonly Received[]): Promise<string[]> => {
  const { due, accepted, cancelled, dead, pending } = await balanceOf(store.reading, tenant, new Date());
  const failures =
    due === accepted + cancelled + dead + pending && due === howMany ? [] : ['the balance does not hold'];
  if (pending > 0) failures.push(`${pending} are still pending`);
  for (const { id, state, unclear } of await rowsOf(store)) {
    const shown = shownOf(id, received);
    if (state === 'accepted' && shown === 0) failures.push(`${id}: accepted and never shown`);
    if (shown > 1 + unclear) failures.push(`${id}: shown ${shown} times, unclear ${unclear} times`);
    if (shown > 2) failures.push(`${id}: shown ${shown} times`);
  }
  return failures.slice(0, 20);
};

const countsIn = async (store: Store, received: readonly Received[]): Promise<string> => {
  const rows = await rowsOf(store);
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  const twice = count(({ id }) => shownOf(id, received) > 1);
  return [
    `${received.length} requests`,
    `${count(({ state }) => state === 'accepted')} accepted`,
    `${count(({ state }) => state === 'dead')} dead (${count(({ why }) => why === 'unclear')} because unclear)`,
    `${count(({ unclear }) => unclear > 0)} unclear once`,
    `${twice} shown twice, all unclear`,
  ].join(', ');
};
