import { randomUUID } from 'node:crypto';

import type { Clock } from '../src/clock.ts';
import { openInstances } from '../src/instances/instances.ts';
import type { Log } from '../src/log.ts';
import type { Delivery } from '../src/reminders/delivery.ts';
import type { Store } from '../src/store/store.ts';
import { keepBeating } from './beat.ts';
import type { CallerParts } from './delivery/caller.ts';
import { createOutbound, type Outbound } from './delivery/outbound.ts';
import type { SendLimits } from './delivery/send-limits.ts';
import { createTurnSlots, usualSlots, type TurnSlots } from './edge/turn-slots.ts';
import { processTimers as timers } from './timers.ts';

/** What leads out to Teams, and what it is shared with. */
export interface OpenOutbound extends Pick<Outbound, 'connector' | 'close'> {
  /** How reminders go out. */
  wayOfReminders: { connector: Outbound['reminders']; mayTry: (delivery: Delivery) => boolean };
  slots: TurnSlots;
  /** Whether the other instances know of this one, so that it may send. */
  isKnown: () => boolean;
  /** Lets the others know that this one lives, until it says that it goes. */
  keepBeating: () => () => Promise<void>;
}

export interface OutboundWiring extends Pick<CallerParts, 'login' | 'mayCall'> {
  store: Store;
  clock: Clock;
  tokenClock: Clock;
  limits: SendLimits;
  log: Log;
}

/** Everything about what leaves for Teams, put together. */
export const openOutbound = async (wiring: OutboundWiring): Promise<OpenOutbound> => {
  const { tokenClock, log } = wiring;
  const instances = await openInstances({ ...wiring, id: randomUUID(), elapsed: timers.elapsed });
  const shared = { instances: instances.count, timers, clock: tokenClock, random: Math.random };
  const outbound = createOutbound({ ...wiring, ...shared });
  const slots = createTurnSlots(usualSlots, timers.elapsed);
  // People come before reminders, and what goes well before what is repeated.
  const mayTry = ({ tenant, reminders }: Delivery): boolean =>
    !slots.isBusy() && (reminders.every(({ attempts }) => attempts === 0) || outbound.mayRepeat(tenant));
  return {
    connector: outbound.connector,
    close: outbound.close,
    wayOfReminders: { connector: outbound.reminders, mayTry },
    slots,
    isKnown: () => instances.count() > 0,
    keepBeating: () => keepBeating(instances, log),
  };
};
