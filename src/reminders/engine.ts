import { setTimeout as wait } from 'node:timers/promises';

import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { StoreUnavailable } from '../store/store.ts';
import type { Send } from './delivery.ts';
import { teamsLimits, type Limits } from './limits.ts';
import { createPauses, type Pauses } from './pauses.ts';
import { createWork, type Work } from './work.ts';
import type { SettleParts } from './settle.ts';
import type { SettingsOfReaders } from './reader-settings.ts';
import type { Verdict } from './verdict.ts';

export interface EngineParts extends Omit<SettleParts, 'escalatesWithin'> {
  store: Store;
  /** What time it is on SQLite; and of the process, nothing else. */
  clock: Clock;
  /** How far a rehearsal moved PostgreSQL's clock, in milliseconds. */
  offset?: () => number;
  settings: SettingsOfReaders;
  send: Send;
  log: Log;
  /** From 0 up to 1. */
  random: () => number;
  newLease: () => string;
  /** Milliseconds that went by in this process, whatever its clock was set to; also while it was frozen. */
  elapsed: () => number;
  /** Lets so many milliseconds go by, until there is a place for a message; a simulation is there at once. */
  passTime?: (milliseconds: number) => Promise<unknown>;
  limits?: Limits;
  /** A claim holds so long; whoever dies gives it back by then. Longer than any attempt. */
  leaseFor?: number;
  /** An attempt takes at most so long. */
  attemptFor?: number;
  escalatesWithin?: number;
  /** Messages under way at once, of all tenants and of one. */
  atOnce?: number;
}

/** How many messages came to what. */
export type Ticked = Record<Verdict['kind'] | 'given-back', number>;

export interface ReminderEngine {
  /** Sends all that is due now, and answers what came of it: for tests, and for a clock that was moved. */
  tick(): Promise<Ticked>;
  /** When something is due next; nothing when nothing is planned. */
  nextAt(): Promise<Date | undefined>;
  /** Sends what is due from now on, until it is closed. */
  start(): void;
  /** Something may be due sooner than what was there. */
  wake(): void;
  /** Takes nothing more, and waits for what is under way. */
  close(): Promise<void>;
}

const longestPause = 3000;
const shortestPause = 20;

/** Sends what is due and rests until something is, or somebody wakes it. */
const loop = async (work: Work, pauses: Pauses, log: Log, isClosed: () => boolean): Promise<void> => {
  const rest = async (): Promise<number> => {
    if ((await work.begin(() => undefined)) > 0) return shortestPause;
    const next = (await work.untilNext()) ?? longestPause;
    return Math.min(longestPause, Math.max(shortestPause, next));
  };
  while (!isClosed()) {
    let pause = longestPause;
    try {
      pause = await rest();
    } catch (problem) {
      if (!(problem instanceof StoreUnavailable)) throw problem;
      log.warn('reminders.store', { why: problem.why });
    }
    if (!isClosed()) await pauses.wait(pause);
  }
};

const tick = async (work: Work, passTime: NonNullable<EngineParts['passTime']>, soon: number): Promise<Ticked> => {
  const ticked: Ticked = { accepted: 0, retry: 0, replay: 0, gone: 0, dead: 0, 'given-back': 0 };
  for (let before = Infinity; ;) {
    const begun = await work.begin((what) => {
      ticked[what] += 1;
    });
    await work.finished();
    const wait = (await work.untilNext()) ?? Infinity;
    // A clock that stands brings nothing nearer.
    if (begun === 0 && (wait > soon || (wait > 0 && wait >= before))) return ticked;
    before = begun > 0 ? Infinity : wait;
    if (wait > 0 && wait <= soon) await passTime(Math.max(wait, shortestPause));
  }
};

export const createReminderEngine = (given: EngineParts): ReminderEngine => {
  const parts = {
    limits: teamsLimits,
    leaseFor: 60_000,
    attemptFor: 12_000,
    escalatesWithin: 30,
    atOnce: 40,
    passTime: (milliseconds: number) => wait(milliseconds),
    ...given,
  };
  const pauses = createPauses();
  const work = createWork({ ...parts, wake: pauses.wake });
  let closed = false;
  let running: Promise<void> | undefined;
  return {
    tick: () => tick(work, parts.passTime, parts.limits.betweenInConversation),
    nextAt: () => work.nextAt(),
    start() {
      running ??= loop(work, pauses, parts.log, () => closed).catch((problem: unknown) => {
        parts.log.error('reminders.stopped', { error: problem instanceof Error ? problem.name : typeof problem });
      });
    },
    wake: pauses.wake,
    async close() {
      closed = true;
      pauses.wake();
      await running;
      await work.finished();
    },
  };
};
