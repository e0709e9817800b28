import type { Clock } from '../clock.ts';
import type { Changes } from './recent-changes.ts';

/** Waits so many milliseconds, or until the signal is given. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

interface Parts {
  clock: Clock;
  pause: Pause;
  look: (tenant: string, since: Date) => Promise<Changes | undefined>;
}

interface Seen extends Changes {
  at: Date;
}

/** The look that all who wait for a tenant share. */
interface Coming {
  seen: Promise<Seen | undefined>;
  wake: AbortController;
}

const betweenLooks = 2_000;

const nothing: Changes = { cases: [], subscriptions: '' };

/** Looks that are made only while somebody waits for them, and at most one every two seconds for each tenant. */
export const createSharedLooks = ({ clock, pause, look }: Parts) => {
  const coming = new Map<string, Coming>();
  let closed = false;

  const lookSoon = async (tenant: string, from: Date, wake: AbortSignal): Promise<Seen | undefined> => {
    await pause(betweenLooks, wake);
    coming.delete(tenant);
    const at = clock.now();
    const seen = closed ? nothing : await look(tenant, from);
    return seen && { ...seen, at };
  };

  const arrange = (tenant: string): Coming => {
    const wake = new AbortController();
    const arranged = { wake, seen: lookSoon(tenant, clock.now(), wake.signal) };
    coming.set(tenant, arranged);
    return arranged;
  };

  return {
    next: (tenant: string): Promise<Seen | undefined> => (coming.get(tenant) ?? arrange(tenant)).seen,
    nudge: (tenant: string): void => coming.get(tenant)?.wake.abort(),
    isClosed: (): boolean => closed,
    close: (): void => {
      closed = true;
      for (const { wake } of coming.values()) wake.abort();
    },
  };
};
