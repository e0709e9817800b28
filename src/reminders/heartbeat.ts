import type { Clock } from '../clock.ts';
import type { Balance, Reminders } from './service.ts';

/** Nothing was delivered for so long although something was due. */
export interface Silence {
  tenant: string;
  /** Of those that are due and wait. */
  pending: number;
  since: Date;
}

interface HeartbeatParts {
  reminders: Pick<Reminders, 'balance' | 'tenants'>;
  clock: Clock;
  /** How long nothing may be delivered, in milliseconds. */
  patience: number;
  /** Told once for each silence; somebody has to look. */
  alarm: (silence: Silence) => Promise<void>;
  /** Told when something goes out again. */
  calm: (tenant: string) => void;
}

const silenceIn = (tenant: string, balance: Balance, now: number, patience: number): Silence | undefined => {
  const { pending, pendingSince, lastAccepted } = balance;
  if (pendingSince === undefined) return undefined;
  const since = Math.max(pendingSince.getTime(), lastAccepted?.getTime() ?? 0);
  return now - since < patience ? undefined : { tenant, pending, since: new Date(since) };
};

/** Notices when reminders stop: looked at every now and then, beside the engine and not by it. */
export const createHeartbeat = ({ reminders, clock, patience, alarm, calm }: HeartbeatParts) => {
  const silent = new Set<string>();
  return async (): Promise<void> => {
    for (const tenant of await reminders.tenants()) {
      const silence = silenceIn(tenant, await reminders.balance(tenant), clock.now().getTime(), patience);
      if (silence === undefined) {
        if (silent.delete(tenant)) calm(tenant);
      } else if (!silent.has(tenant)) {
        silent.add(tenant);
        await alarm(silence);
      }
    }
  };
};
