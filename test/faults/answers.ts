import { noLogin } from '../../bot/delivery/channel-login.ts';
import { createConnector } from '../../bot/delivery/connector.ts';
import { createReminderDelivery } from '../../bot/delivery/reminder-delivery.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { planning } from '../reminders/people.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { modes, openFakeConnector, type ModeName } from './fake-connector.ts';
import { makeDue } from './many-due.ts';
import { engineIn } from './engine-in.ts';
import { createSimulatedTime } from './simulated-time.ts';
import type { Trials } from './trials.ts';

/** How often a message is sent, and what becomes of it, when the answer comes once and then `201`, and when it always comes. */
const treatments = {
  accepted: { once: [1, 'accepted'], always: [1, 'accepted'] },
  /** Nobody can make it better. */
  refused: { once: [1, 'dead refused'], always: [1, 'dead refused'] },
  /** To be tried elsewhere; here there is nobody else. */
  parked: { once: [1, 'dead unreachable'], always: [1, 'dead unreachable'] },
  retried: { once: [2, 'accepted'], always: [14, 'dead too-often'] },
  /** Nobody knows. */
  replayed: { once: [2, 'accepted'], always: [2, 'dead unclear'] },
} as const;

/** Seconds between the first two, at least and at most. */
const waits: Partial<Record<keyof typeof treatments, readonly [number, number]>> = {
  retried: [2, 5],
  replayed: [60, 63],
};

interface Expected {
  as: keyof typeof treatments;
  wait?: readonly [number, number];
}

const as = (one: keyof typeof treatments, wait = waits[one]): Expected => ({ as: one, ...(wait && { wait }) });

/** Reliability P17. */
export const treatmentOf: Record<ModeName, Expected> = {
  '201': as('accepted'),
  '201 late': as('accepted'),
  '400': as('refused'),
  '401': as('retried'),
  '403 blocked': as('parked'),
  '403 blocked, older shape': as('parked'),
  '403 not in the roster': as('parked'),
  '403 disabled': as('parked'),
  '403 another host': as('refused'),
  '404': as('parked'),
  '409': as('refused'),
  '412': as('retried'),
  '413': as('refused'),
  '429 in seconds': as('retried'),
  '429 by date': as('retried', [60, 63]),
  '429 at once': as('retried'),
  '429 back in time': as('retried'),
  '429 for a day': as('retried', [86_400, 86_403]),
  '429 in words': as('retried'),
  '429 without a time': as('retried'),
  '503 with a time': as('retried'),
  'reset before': as('replayed'),
  '500 before': as('replayed'),
  '502 before': as('replayed'),
  '504 before': as('replayed'),
  'reset after': as('replayed'),
  '500 after': as('replayed'),
  '502 after': as('replayed'),
  '504 after': as('replayed'),
  'cut after': as('replayed'),
  'hang after': as('replayed'),
  '201 a byte a second': as('replayed'),
  '201 without an id': as('accepted'),
  '201 with broken JSON': as('accepted'),
  '200 with a page': as('accepted'),
  '201 of ten megabytes': as('accepted'),
  '201 that unpacks to a gigabyte': as('accepted'),
  '302 elsewhere': as('replayed'),
};

/** When the date of `429 by date` is a minute away. */
const start = new Date('2027-02-12T09:00:00Z');

interface Came {
  posts: number;
  /** Seconds between the first two. */
  wait: number | undefined;
  state: string;
}

/** What came of one reminder when Teams answers so; the connector is ours and real, the time is simulated. */
const cameOf = async (mode: ModeName, times: number): Promise<Came> => {
  const { folder, remove } = freshFolder();
  const connector = await openFakeConnector((_, count) => modes[count < times ? mode : '201']);
  const store = await openStore({ folder });
  try {
    await makeDue(store, { howMany: 1, readers: 1, dueAt: start, serviceUrl: connector.serviceUrl });
    const sentAt = await sendUntilSettled(store);
    const [first, second] = sentAt;
    const row = await store.reading.selectFrom('reminder').select(['state', 'why']).executeTakeFirstOrThrow();
    return {
      posts: connector.received.length,
      wait: first === undefined || second === undefined ? undefined : (second - first) / 1000,
      state: [row.state, ...(row.why === null ? [] : [row.why])].join(' '),
    };
  } finally {
    await store.close();
    await connector.close();
    remove();
  }
};

/** Answers when it was sent. */
const sendUntilSettled = async (store: Store): Promise<number[]> => {
  const time = createSimulatedTime(start);
  const sentAt: number[] = [];
  const { terms } = planning.policy.rulebook;
  const deliver = createReminderDelivery({
    connector: createConnector({ login: noLogin, mayCall: (url) => url.startsWith('http://127.0.0.1') }),
    viewOf: ({ reader, step }) => Promise.resolve({ ...reader, step, because: '', items: [], count: 0, terms }),
    card: () => noticeCard('en', 'A reminder'),
  });
  const engine = engineIn(time, store, (delivery) => {
    sentAt.push(time.clock.now().getTime());
    return deliver(delivery);
  });
  for (let next: Date | undefined = start; next !== undefined; next = await engine.nextAt()) {
    time.goTo(next.getTime());
    await engine.tick();
  }
  await engine.close();
  return sentAt;
};

const inWords = ({ posts, wait, state }: Came): string =>
  `${posts} POST${posts === 1 ? '' : 's'}${wait === undefined ? '' : ` ${wait.toFixed(0)} s apart`}, ${state}`;

const isAs = ({ posts, state }: Came, [expectedPosts, expectedState]: readonly [number, string]): boolean =>
  posts === expectedPosts && state === expectedState;

/** One answer: how often it was sent, after which wait, and what became of it. */
export const treat = async (mode: ModeName): Promise<Trials> => {
  const [once, always] = await Promise.all([cameOf(mode, 1), cameOf(mode, Infinity)]);
  const expected = treatmentOf[mode];
  const treatment = treatments[expected.as];
  const failures: string[] = [];
  if (!isAs(once, treatment.once)) failures.push(`expected ${treatment.once.join(', ')}`);
  if (!isAs(always, treatment.always)) failures.push(`expected always ${treatment.always.join(', ')}`);
  const [least, most] = expected.wait ?? [0, Infinity];
  for (const { wait = least } of [once, always]) {
    if (wait < least || wait > most) failures.push(`waited ${wait} s; expected ${least} to ${most}`);
  }
  const what = `${mode}: once ${inWords(once)}; always ${inWords(always)}`;
  return { promise: 'P17', what, engine: 'SQLite', trials: 2, acknowledged: [], failures };
};
