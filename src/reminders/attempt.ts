import { setTimeout as wait } from 'node:timers/promises';

import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { DatabaseTime } from './database-time.ts';
import type { Delivery, DeliveryAnswer, Send } from './delivery.ts';
import type { Outages } from './outages.ts';
import { giveBack, settle, type SettleParts } from './settle.ts';
import { verdictOn, type Verdict } from './verdict.ts';

export interface AttemptParts extends SettleParts {
  store: Store;
  send: Send;
  log: Log;
  time: DatabaseTime;
  outages: Pick<Outages, 'heard'>;
  random: () => number;
  elapsed: () => number;
  /** Lets so many milliseconds go by until a message has its place. */
  passTime: (milliseconds: number) => Promise<unknown>;
  leaseFor: number;
  attemptFor: number;
}

const settlingTries = 5;
const betweenTries = 300;

/** Sends one message, once, and keeps what came of it. */
export const createAttempt = (parts: AttemptParts) => {
  const { store, log, time } = parts;

  const sent = async (delivery: Delivery): Promise<DeliveryAnswer> => {
    try {
      return await parts.send(delivery);
    } catch (problem) {
      // A bug of ours; whether anything left is not known.
      log.error('reminder.not-sent', { error: problem instanceof Error ? problem.name : typeof problem });
      return { kind: 'unclear', status: 0 };
    }
  };

  /** What was sent has to be written down, or it is sent again. */
  const untilKept = async <Kept>(work: () => Promise<Kept>): Promise<Kept> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (problem) {
        if (!(problem instanceof StoreUnavailable) || attempt === settlingTries) throw problem;
        await wait(betweenTries * attempt);
      }
    }
  };

  return async (delivery: Delivery, claimedAt: number): Promise<Verdict['kind'] | 'given-back'> => {
    await parts.passTime(delivery.slot.getTime() - delivery.at.getTime());
    // Whoever slept past this has lost it, or would before the answer comes: somebody else sends it.
    if (parts.elapsed() - claimedAt > parts.leaseFor - parts.attemptFor) {
      await untilKept(() => store.change(async (tables) => giveBack(tables, delivery, await time(tables))));
      return 'given-back';
    }
    const answer = await sent(delivery);
    const attempts = 1 + Math.max(...delivery.reminders.map((one) => one.attempts));
    const { verdict, now } = await untilKept(() =>
      store.change(async (tables) => {
        const now = await time(tables);
        const verdict = verdictOn(answer, attempts, now, parts.random);
        await settle(tables, parts, { delivery, answer, verdict, now });
        return { verdict, now };
      }),
    );
    parts.outages.heard(delivery.tenant, answer, now);
    log.info('reminder', { verdict: verdict.kind, reminders: delivery.reminders.length, step: delivery.step });
    return verdict.kind;
  };
};
