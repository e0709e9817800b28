import { setTimeout as wait } from 'node:timers/promises';

import type { Delivery, DeliveryAnswer } from '../../src/reminders/delivery.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { createDraws } from '../csv/draws.ts';
import { engineIn } from './engine-in.ts';
import type { Place } from './kept.ts';
import { makeDue } from './many-due.ts';
import { engineOf, type Trials } from './trials.ts';

/** 40 a second is what an engine sends. */
const between = 25;
const around = 5000;
const clock = { now: () => new Date() };

/** Closed, or renewed, behind the engine's back: nobody takes the reminder back. */
const changes = [{ status: 'done' }, { term_end: '2031-01-31' }] as const;

interface Gone {
  howMany: number;
  seed: number;
}

/** When each case changed, by its number: as soon as that was kept. */
const changeEach = async (store: Store, firstDue: number, { howMany, seed }: Gone): Promise<Map<number, number>> => {
  const { whole, one } = createDraws(seed);
  const changed = new Map<number, number>();
  const plan = Array.from({ length: howMany }, (_, index) => ({
    number: index + 1,
    at: firstDue + index * between + whole(-around, around),
    change: one(changes),
  })).toSorted((first, second) => first.at - second.at);
  for (const { number, at, change } of plan) {
    await wait(Math.max(0, at - Date.now()));
    await store.change((tables) =>
      tables.updateTable('case_record').set(change).where('number', '=', number).execute(),
    );
    changed.set(number, Date.now());
  }
  return changed;
};

/** Cases are closed or renewed within five seconds of when they are due, some while Teams asks to wait. */
export const closeMeanwhile = async (place: Place, gone: Gone): Promise<Trials> => {
  const store = await openStore(place);
  const firstDue = Date.now() + around;
  const within = gone.howMany * between;
  const { howMany } = gone;
  await makeDue(store, {
    howMany,
    readers: howMany,
    dueAt: new Date(firstDue),
    within,
    serviceUrl: 'http://127.0.0.1/',
  });
  const sent: { number: number; taken: number; at: number }[] = [];
  const engine = engineIn({ clock }, store, ({ at, reminders }: Delivery): Promise<DeliveryAnswer> => {
    for (const { subject } of reminders) {
      sent.push({ number: subject.case ?? 0, taken: at.getTime(), at: Date.now() });
    }
    const isThrottled = sent.length % 20 === 0;
    return Promise.resolve(isThrottled ? { kind: 'refused', status: 429, retryAfter: '1' } : { kind: 'accepted' });
  });
  engine.start();
  const changed = await changeEach(store, firstDue, gone);
  await wait(5000);
  await engine.close();
  const rows = await store.reading.selectFrom('reminder').select(['state', 'why']).execute();
  await store.close();

  const after = sent.map(({ number, taken, at }) => {
    const [late, gap] = [taken - (changed.get(number) ?? Infinity), at - (changed.get(number) ?? Infinity)];
    return { number, late, gap };
  });
  const widest = after.reduce((most, { gap }) => Math.max(most, gap), 0);
  const failures = after.filter(({ late }) => late > 0).map(({ number }) => `case ${number}: taken after its change`);
  const count = (test: (row: (typeof rows)[number]) => boolean) => rows.filter(test).length;
  const pending = count(({ state }) => state === 'pending');
  if (pending > 0) failures.push(`${pending} are still pending`);
  const what = [
    `closed or renewed within ${around / 1000} s of the due time: ${sent.length} POSTs`,
    `${count(({ state }) => state === 'accepted')} accepted`,
    `${count(({ why }) => why === 'case-closed')} cancelled as closed and ${count(({ why }) => why === 'changed')} as changed`,
    `latest POST ${widest} ms after the change`,
  ].join(', ');
  return { promise: 'P14', what, engine: engineOf(place), trials: howMany, acknowledged: [], failures };
};
