import { monitorEventLoopDelay } from 'node:perf_hooks';

import type { Engine } from '../cards/about.card.ts';
import type { Diagnosis } from '../cards/diagnosis.card.ts';
import type { Actor, Cases } from '../src/cases/case.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Reminders } from '../src/reminders/service.ts';
import { StoreUnavailable } from '../src/store/store.ts';
import type { LivingPolicy } from './living-policy.ts';

/** What runs here, and how it is doing. */
export interface Installation {
  version: string;
  engine: Engine;
  /** The date of the newest rule in force. */
  policyDate: () => string;
  /** Also answers while the records cannot be reached. */
  diagnose: (actor: Actor) => Promise<Diagnosis>;
  close: () => void;
}

export interface InstallationParts {
  version: string;
  engine: Engine;
  living: LivingPolicy;
  cases: Pick<Cases, 'list'>;
  reminders: Pick<Reminders, 'balance'>;
  clock: Clock;
}

const aMillisecond = 1_000_000;

export const createInstallation = (parts: InstallationParts): Installation => {
  const { version, engine, living, cases, reminders, clock } = parts;
  const startedAt = clock.now().getTime();
  const delays = monitorEventLoopDelay();
  delays.enable();

  const policyDate = (): string => {
    const today = utcDate(clock.now());
    return living.policy.turningDates.findLast((date) => date <= today) ?? today;
  };

  const askStore = async (actor: Actor): Promise<Pick<Diagnosis, 'store' | 'reminders'>> => {
    const asked = clock.now().getTime();
    try {
      const { cases: newest } = await cases.list(actor, { limit: 1 });
      const store = { answeredIn: clock.now().getTime() - asked, cases: newest[0]?.number ?? 0 };
      return { store, reminders: await reminders.balance(actor.tenant) };
    } catch (problem) {
      if (problem instanceof StoreUnavailable) return {};
      throw problem;
    }
  };

  return {
    version,
    engine,
    policyDate,
    diagnose: async (actor) => {
      const asked = await askStore(actor);
      const delay = delays.max / aMillisecond;
      delays.reset();
      return {
        version,
        tenant: actor.tenant,
        uptime: clock.now().getTime() - startedAt,
        engine,
        policyDate: policyDate(),
        policyCheckedAt: living.checkedAt(),
        delay: Number.isFinite(delay) ? delay : 0,
        ...asked,
      };
    },
    close: () => {
      delays.disable();
    },
  };
};
