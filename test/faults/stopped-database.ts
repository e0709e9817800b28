import { setTimeout as wait } from 'node:timers/promises';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { createPostgres } from '../support/postgres.ts';
import type { Acknowledged } from '../support/writers.ts';
import { problemsAt } from './kept.ts';
import type { Trials } from './trials.ts';

const agents = 4;
const changesBeforeStop = 60;
const longestRecovery = 10_000;

/** Agents record outcomes while the server is stopped like in a crash, and started again. */
export const stopDatabase = async (rounds: number): Promise<Trials> => {
  const server = await createPostgres({ durable: true });
  const place = { databaseUrl: server.url('postgres') };
  const store = await openStore(place);
  const cases = createCases({ store, clock: { now: () => new Date() } });
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  let isOver = false;
  let acknowledgement = Promise.withResolvers<undefined>();
  const acknowledge = (change: Acknowledged) => {
    acknowledged.push(change);
    acknowledgement.resolve(undefined);
    acknowledgement = Promise.withResolvers();
  };
  const untilAcknowledged = async (howMany: number) => {
    while (acknowledged.length < howMany) await acknowledgement.promise;
  };

  /** What failed is asked for again with the same cause, as Teams does. */
  const untilKept = async <Kept>(change: () => Promise<Kept>): Promise<Kept> => {
    for (;;) {
      try {
        return await change();
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        await wait(20);
      }
    }
  };
  const work = async (agent: string) => {
    const actor = { tenant: 'tenant-1', agent, name: agent };
    const advice = {
      facts: { channel: 'ea' },
      asOf: '2026-11-22',
      policyVersion: '2026-11-01',
      outcome: 'move',
    } as const;
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
  for (let round = 1; round <= rounds; round += 1) {
    await untilAcknowledged(acknowledged.length + changesBeforeStop + (round % 7));
    await server.stop();
    const before = acknowledged.length;
    await server.start();
    const started = performance.now();
    await untilAcknowledged(before + 1);
    const recovery = performance.now() - started;
    if (recovery > longestRecovery) failures.push(`served again only after ${recovery.toFixed(0)} ms`);
  }
  isOver = true;
  await working;
  await store.close();
  failures.push(...(await problemsAt(place, acknowledged)));
  await server.remove();
  return { promise: 'P2, P29', what: 'database stopped under load', trials: rounds, acknowledged, failures };
};
