import { setTimeout as wait } from 'node:timers/promises';

import { openStore } from '../../src/store/open-store.ts';
import { balanceOf } from '../../src/reminders/balance.ts';
import { startInstance } from '../support/instances.ts';
import { modes, openFakeConnector, type Received } from './fake-connector.ts';
import type { Place } from './kept.ts';
import { makeDue, tenant } from './many-due.ts';
import { engineOf, type Trials } from './trials.ts';

const leaseFor = 2000;
const between = 100;
const horizon = 1000;
const options = { leaseFor, limits: { betweenMessages: between, betweenInConversation: 1, horizon }, atOnce: 16 };

const idOf = ({ body }: Received): string => /first [\w-]{22}|second [\w-]{22}/.exec(body)?.[0] ?? '';
const reminderOf = (one: Received): string => idOf(one).split(' ')[1] ?? '';
const isBy = (name: string) => (one: Received) => idOf(one).startsWith(name);

/** One of two is frozen past its lease in the middle of its work, and woken: what it held went to the other meanwhile. */
export const freezeInstance = async (place: Place, freezes: number): Promise<Trials> => {
  const connector = await openFakeConnector(() => modes['201']);
  const howMany = freezes * 70;
  const store = await openStore(place);
  await makeDue(store, {
    howMany,
    readers: howMany,
    dueAt: new Date(),
    within: howMany * between,
    serviceUrl: connector.serviceUrl,
  });
  const [first, second] = [
    startInstance(place, { ...options, name: 'first' }),
    startInstance(place, { ...options, name: 'second' }),
  ];
  await Promise.all([first.started, second.started]);
  const takeovers: number[] = [];
  const failures: string[] = [];
  let lost = 0;
  for (let freeze = 0; freeze < freezes; freeze += 1) {
    await wait(800);
    const held = await store.reading
      .selectFrom('reminder')
      .select(['id', 'lease'])
      .where('state', '=', 'pending')
      .where('lease', 'is not', null)
      .execute();
    first.freeze();
    const frozenAt = Date.now();
    await wait(leaseFor * 2);
    const wokenAt = Date.now();
    first.wake();
    await wait(500);
    const { received } = connector;
    const theirs = received.filter(isBy('second'));
    const taken = new Set(theirs.filter(({ at }) => at > frozenAt && at < wokenAt).map(reminderOf));
    const takenOver = theirs.filter(
      (one) => one.at > frozenAt + horizon && held.some(({ id }) => id === reminderOf(one)),
    );
    lost += takenOver.length;
    takeovers.push(...takenOver.map(({ at }) => at - frozenAt));
    const late = received.filter((one) => isBy('first')(one) && one.at >= wokenAt && taken.has(reminderOf(one)));
    failures.push(...late.map((one) => `${reminderOf(one)}: sent after it was lost`));
  }
  await first.kill();
  await second.kill();
  const { due, accepted, pending, cancelled, dead } = await balanceOf(store.reading, tenant, new Date());
  await store.close();
  await connector.close();
  if (due !== accepted + pending + cancelled + dead) failures.push('the balance does not hold');
  const slowest = Math.max(0, ...takeovers);
  if (slowest > leaseFor + 5000) failures.push(`taken over after ${slowest} ms`);
  const what = `frozen ${freezes} times for twice its lease of ${leaseFor / 1000} s: ${lost} it held were sent by the other, within ${(slowest / 1000).toFixed(1)} s, ${failures.length} also by it once woken`;
  return { promise: 'P20', what, engine: engineOf(place), trials: freezes, acknowledged: [], failures };
};
