import { randomUUID } from 'node:crypto';

import type { Delivery, DeliveryAnswer } from '../../src/reminders/delivery.ts';
import { createReminderEngine, type EngineParts, type ReminderEngine } from '../../src/reminders/engine.ts';
import { createPlanner } from '../../src/reminders/planner.ts';
import { settingsOfReaders as settings } from '../../src/settings/settings-of-readers.ts';
import type { Store } from '../../src/store/store.ts';
import { planning, quiet } from '../reminders/people.ts';

/** The engine on real records, in real or in simulated time; `send` says what Teams answers. */
export const engineIn = (
  time: Pick<EngineParts, 'clock' | 'offset' | 'passTime'>,
  store: Store,
  send: (delivery: Delivery) => Promise<DeliveryAnswer>,
  more: Partial<EngineParts> = {},
): ReminderEngine =>
  createReminderEngine({
    ...planning,
    ...time,
    store,
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
