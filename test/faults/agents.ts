import { setTimeout as wait } from 'node:timers/promises';

import type { Cases } from '../../src/cases/case.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import type { Acknowledged } from '../support/writers.ts';

const agents = 4;

/** Agents who open cases and record their outcomes until they are told to end. */
export interface AgentsAtWork {
  acknowledged: readonly Acknowledged[];
  failures: readonly string[];
  untilAcknowledged: (howMany: number) => Promise<void>;
  /** The next refusal from now on. */
  untilRefused: () => Promise<StoreUnavailable>;
  end: () => Promise<void>;
}

/** Something that happens again and again, to be waited for. */
const createBell = <Rung>() => {
  let next = Promise.withResolvers<Rung>();
  return {
    ring: (rung: Rung): void => {
      next.resolve(rung);
      next = Promise.withResolvers();
    },
    heard: (): Promise<Rung> => next.promise,
  };
};

export const startAgents = (cases: Cases): AgentsAtWork => {
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  const kept = createBell<Acknowledged>();
  const refused = createBell<StoreUnavailable>();
  let isOver = false;

  const acknowledge = (change: Acknowledged): void => {
    acknowledged.push(change);
    kept.ring(change);
  };

  /** What failed is asked for again with the same cause, as Teams does. */
  const untilKept = async <Kept>(change: () => Promise<Kept>): Promise<Kept> => {
    for (;;) {
      try {
        return await change();
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        refused.ring(error);
        await wait(20);
      }
    }
  };

  const work = async (agent: string): Promise<void> => {
    const actor = { tenant: 'tenant-1', agent, name: agent };
    const advice = { facts: { channel: 'ea' }, asOf: '2026-11-22', policyVersion: '2026-11-01', outcome: 'x' } as const;
    for (let count = 1; !isOver; count += 1) {
      const customer = `${agent} ${count}`;
      const { number, version } = await untilKept(() => cases.open(actor, { ...advice, customer }, `open ${customer}`));
      acknowledge({ number, version, customer });
      const change = { case: number, version, outcome: { status: 'done' }, cause: `record ${customer}` } as const;
      const recorded = await untilKept(() => cases.recordOutcome(actor, change));
      if (recorded.ok) acknowledge({ number, version: recorded.value.version, customer });
      else failures.push(`${customer}: ${recorded.problem.kind}`);
    }
  };

  const working = Promise.all(Array.from({ length: agents }, (_, index) => work(`agent ${index}`)));
  return {
    acknowledged,
    failures,
    untilAcknowledged: async (howMany) => {
      while (acknowledged.length < howMany) await kept.heard();
    },
    untilRefused: refused.heard,
    end: async () => {
      isOver = true;
      await working;
    },
  };
};
