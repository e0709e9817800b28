import { randomUUID } from 'node:crypto';

import type { Delivery, DeliveryAnswer } from '../../src/reminders/delivery.ts';
import { createReminderEngine, type EngineParts, type ReminderEngine } from '../../src/reminders/engine.ts';
import { createPlanner } from '../../src/reminders/planner.ts';
import { settingsOfReaders as settings } from '../../src/settings/settings-of-readers.ts';
import type { Store } from '../../src/store/store.ts';
import { planning, quiet } from '../reminders/people.ts';
import type { SimulatedTime } from './simulated-time.ts';

/** The engine in simulated time, on real records; `send` is all that is not real. */
export const simulatedEngine = (
  store: Store,
  time: SimulatedTime,
  send: (delivery: Delivery) => Promise<DeliveryAnswer>,
  more: Partial<EngineParts> = {},
): ReminderEngine => {
  return createReminderEngine({
    ...planning,
    store,
    ...time,
    settings,
    planner: createPlanner({ ...planning, settings }),
    comesAgain: () => false,
    send,
    log: quiet,
    random: Math.random,
    newLease: randomUUID,
    elapsed: () => performance.now(),
    ...more,
  });
};
