import { randomUUID } from 'node:crypto';

import { noLogin } from '../../bot/delivery/channel-login.ts';
import { createConnector } from '../../bot/delivery/connector.ts';
import { createReminderDelivery } from '../../bot/delivery/reminder-delivery.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { settingsOfReaders as settings } from '../../src/settings/settings-of-readers.ts';
import { createReminderEngine } from '../../src/reminders/engine.ts';
import { createPlanner } from '../../src/reminders/planner.ts';
import { openStore } from '../../src/store/open-store.ts';

/**
 * An instance that sends what is due until it is killed:
 * `node reminding-process.ts <folder or address of a database> <milliseconds that a claim holds>`.
 */
const [place = '', leaseFor = '1000'] = process.argv.slice(2);
const store = await openStore(place.startsWith('postgres://') ? { databaseUrl: place } : { folder: place });
const planning = { ...loadPolicy(), zones: createZones() };
const engine = createReminderEngine({
  ...planning,
  store,
  settings,
  clock: { now: () => new Date() },
  planner: createPlanner({ ...planning, settings }),
  comesAgain: () => false,
  send: createReminderDelivery({
    connector: createConnector({ login: noLogin, mayCall: () => true }),
    viewOf: ({ reminders, reader, step }) =>
      Promise.resolve({
        ...reader,
        step,
        because: reminders.map(({ id }) => id).join(' '),
        items: [],
        count: 0,
        terms: planning.policy.rulebook.terms,
      }),
    card: ({ because }) => noticeCard('en', because),
  }),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  random: Math.random,
  newLease: randomUUID,
  elapsed: () => performance.now(),
  limits: { betweenMessages: 2, betweenInConversation: 1, horizon: 100 },
  leaseFor: Number(leaseFor),
  attemptFor: Number(leaseFor) / 2,
  atOnce: 8,
});
engine.start();
process.stdout.write('started\n');
setInterval(() => undefined, 60_000);
