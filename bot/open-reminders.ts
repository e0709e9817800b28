import { randomUUID } from 'node:crypto';

import { reminderCard } from '../cards/reminder.card.ts';
import { createConversations } from '../src/conversations/conversations.ts';
import type { Conversations } from '../src/conversations/conversation.ts';
import type { Clock } from '../src/clock.ts';
import { createZones, type Zones } from '../src/language/zoned-time.ts';
import type { Log } from '../src/log.ts';
import type { Delivery } from '../src/reminders/delivery.ts';
import { createReminderEngine, type ReminderEngine } from '../src/reminders/engine.ts';
import type { Planning } from '../src/reminders/plan.ts';
import { createPlanner, type Planner } from '../src/reminders/planner.ts';
import { databaseTime } from '../src/reminders/database-time.ts';
import { createPolicyFollower, type PolicyFollower } from '../src/reminders/policy-follower.ts';
import { createReminderViews, type ReminderViews } from '../src/reminders/reminder-view.ts';
import { createReminders } from '../src/reminders/reminders.ts';
import type { Balance, Reminders } from '../src/reminders/service.ts';
import { settingsOfReaders as settings } from '../src/settings/settings-of-readers.ts';
import type { Store } from '../src/store/store.ts';
import type { Connector } from './delivery/connector.ts';
import { createReminderDelivery } from './delivery/reminder-delivery.ts';
import type { LivingPolicy } from './living-policy.ts';

export interface ReminderWiring {
  store: Store;
  clock: Clock;
  /** How far a rehearsal moved PostgreSQL's clock, in milliseconds. */
  offset?: () => number;
  living: LivingPolicy;
  connector: Pick<Connector, 'send' | 'createChat'>;
  /** Whether one may be tried now, where not everything may. */
  mayTry?: (delivery: Delivery) => boolean;
  log: Log;
}

/** Everything about reminders, put together; the engine is not started. */
export interface OpenReminders {
  planner: Planner;
  reminders: Reminders;
  conversations: Conversations;
  engine: ReminderEngine;
  policyFollower: PolicyFollower;
  zones: Zones;
  viewOf: ReminderViews;
}

/** The policy and the calendar of the moment, whichever they are when they are asked. */
const planningWith = (living: LivingPolicy): Planning & Pick<LivingPolicy, 'policy'> => ({
  policy: living.policy,
  zones: createZones(),
  get calendar() {
    return living.calendar;
  },
});

export const openReminders = (wiring: ReminderWiring): OpenReminders => {
  const { store, clock, offset, living, connector, mayTry, log } = wiring;
  const planning = planningWith(living);
  const planner = createPlanner(Object.assign(planning, { settings }));
  const viewOf = createReminderViews(Object.assign(planning, { store }));
  const { zones } = planning;
  const shared = { store, clock, settings, planner, zones, ...(offset !== undefined && { offset }) };
  const engine = createReminderEngine({
    ...shared,
    comesAgain: (code) => living.calendar.some((row) => row.code === code && row.repeats !== undefined),
    send: createReminderDelivery({ connector, ...(mayTry && { mayTry }), viewOf, card: reminderCard }),
    log,
    random: Math.random,
    newLease: randomUUID,
    elapsed: () => performance.now(),
  });
  const reminders = createReminders({
    ...shared,
    wake: () => {
      engine.wake();
    },
  });
  const policyFollower = createPolicyFollower({
    ...shared,
    log,
    time: databaseTime(store, clock, offset),
    present: () => ({ ...living.loaded(), readAt: living.checkedAt() }),
    replanAll: (tenant) => reminders.replanAll(tenant),
  });
  const conversations = createConversations({ store, clock });
  return { planner, reminders, conversations, engine, policyFollower, zones, viewOf };
};

/** What became of the reminders whose time has come, by tenant: for whoever watches over the bot. */
export const balancesOf = async (
  reminders: Pick<Reminders, 'balance' | 'tenants'>,
): Promise<ReadonlyMap<string, Balance>> => {
  const tenants = await reminders.tenants();
  return new Map(await Promise.all(tenants.map(async (one) => [one, await reminders.balance(one)] as const)));
};
