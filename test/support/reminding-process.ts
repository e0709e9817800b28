import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { noLogin } from '../../bot/delivery/channel-login.ts';
import { createConnector } from '../../bot/delivery/connector.ts';
import { openOutbound } from '../../bot/open-outbound.ts';
import { teamsSendLimits } from '../../bot/delivery/send-limits.ts';
import { createReminderDelivery } from '../../bot/delivery/reminder-delivery.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import { createZones } from '../../src/language/zoned-time.ts';
import { loadPolicy } from '../../src/policy/load-policy.ts';
import { settingsOfReaders as settings } from '../../src/settings/settings-of-readers.ts';
import { createReminderEngine } from '../../src/reminders/engine.ts';
import { createPlanner } from '../../src/reminders/planner.ts';
import { openStore } from '../../src/store/open-store.ts';

/** Options of an instance, as JSON; without limits those of Teams hold. */
const Options = z.object({
  name: z.string(),
  /** Milliseconds that a claim holds. */
  leaseFor: z.number().optional(),
  limits: z.object({ betweenMessages: z.number(), betweenInConversation: z.number(), horizon: z.number() }).optional(),
  atOnce: z.number().optional(),
  /** Through the way out that the bot has, with its limits of Teams, instead of straight ahead. */
  asServed: z.boolean().optional(),
});
export type InstanceOptions = z.input<typeof Options>;

/**
 * An instance that sends what is due until it is killed: `node reminding-process.ts <folder or address of a database>
 * <options>`. Its messages tell its name and the ids of the reminders; whoever writes to it hears how it is.
 */
const [place = '', given = '{}'] = process.argv.slice(2);
const { name, leaseFor, limits, atOnce, asServed } = Options.parse(JSON.parse(given));
const store = await openStore(place.startsWith('postgres://') ? { databaseUrl: place } : { folder: place });
const clock = { now: () => new Date() };
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const calling = { login: noLogin, mayCall: () => true };

const wayOut = async () => {
  if (asServed !== true) return { connector: createConnector(calling) };
  const served = await openOutbound({ ...calling, store, clock, tokenClock: clock, limits: teamsSendLimits, log });
  served.keepBeating();
  return served.wayOfReminders;
};
const planning = { ...loadPolicy(), zones: createZones() };
const engine = createReminderEngine({
  ...planning,
  store,
  settings,
  clock,
  planner: createPlanner({ ...planning, settings }),
  comesAgain: () => false,
  send: createReminderDelivery({
    ...(await wayOut()),
    viewOf: ({ reminders, reader, step }) =>
      Promise.resolve({
        ...reader,
        step,
        because: [name, ...reminders.map(({ id }) => id)].join(' '),
        items: [],
        count: 0,
        terms: planning.policy.rulebook.terms,
      }),
    card: ({ because }) => noticeCard('en', because),
  }),
  log,
  random: Math.random,
  newLease: randomUUID,
  elapsed: () => performance.now(),
  ...(limits && { limits }),
  ...(leaseFor !== undefined && { leaseFor, attemptFor: leaseFor / 2 }),
  ...(atOnce !== undefined && { atOnce }),
});
engine.start();
process.stdout.write('started\n');
process.stdin.on('data', () => {
  const { user, system } = process.cpuUsage();
  const { heapUsed, rss } = process.memoryUsage();
  process.stdout.write(`${JSON.stringify({ cpu: (user + system) / 1000, heapUsed, rss })}\n`);
});
process.stdin.on('end', () => process.exit());
