import { Gauge, type Registry } from 'prom-client';

import type { Clock } from '../../src/clock.ts';
import type { Balance } from '../../src/reminders/service.ts';

export interface BalanceParts {
  /** What became of the reminders whose time has come, by tenant. */
  balances: () => Promise<ReadonlyMap<string, Balance>>;
  clock: Clock;
}

/** So long a count is shown again, in milliseconds: whoever reads the figures often does not make the database count. */
const countedFor = 15_000;

const states = ['due', 'accepted', 'cancelled', 'dead', 'pending'] as const;

interface Sum extends Pick<Balance, (typeof states)[number]> {
  /** How long the oldest pending one has been due, in seconds. */
  oldest: number;
}

const sumOf = (balances: Iterable<Balance>, now: number): Sum => {
  const sum: Sum = { due: 0, accepted: 0, cancelled: 0, dead: 0, pending: 0, oldest: 0 };
  for (const balance of balances) {
    for (const state of states) sum[state] += balance[state];
    const { pendingSince } = balance;
    if (pendingSince !== undefined) sum.oldest = Math.max(sum.oldest, (now - pendingSince.getTime()) / 1000);
  }
  return sum;
};

/** Adds the balance of the reminders, of all tenants together. While the records are away the last count stays. */
export const keepBalance = (registry: Registry, { balances, clock }: BalanceParts): void => {
  let counting: Promise<void> | undefined;
  let countedAt = Number.NEGATIVE_INFINITY;
  const gauge = new Gauge({
    name: 'guide_reminders',
    help: 'Reminders whose time has come: due = accepted + cancelled + dead + pending.',
    labelNames: ['state'] as const,
    registers: [registry],
    collect: () => count(),
  });
  const oldest = new Gauge({
    name: 'guide_reminder_oldest_pending_seconds',
    help: 'For how long the oldest pending reminder has been due.',
    registers: [registry],
    collect: () => count(),
  });

  const look = async (): Promise<void> => {
    try {
      const sum = sumOf((await balances()).values(), clock.now().getTime());
      for (const state of states) gauge.set({ state }, sum[state]);
      oldest.set(sum.oldest);
    } catch {
      // The gauge of the store says so.
    } finally {
      counting = undefined;
    }
  };
  const count = (): Promise<void> => {
    const now = performance.now();
    if (counting === undefined && now - countedAt < countedFor) return Promise.resolve();
    countedAt = counting === undefined ? now : countedAt;
    counting ??= look();
    return counting;
  };
};
