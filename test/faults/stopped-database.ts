import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { createPostgres } from '../support/postgres.ts';
import { startAgents } from './agents.ts';
import { problemsAt } from './kept.ts';
import type { Trials } from './trials.ts';

const changesBeforeStop = 60;
const longestRecovery = 10_000;

/** Agents record outcomes while the server is stopped like in a crash, and started again. */
export const stopDatabase = async (rounds: number): Promise<Trials> => {
  const server = await createPostgres({ durable: true });
  const place = { databaseUrl: server.url('postgres') };
  const store = await openStore(place);
  const agents = startAgents(createCases({ store, clock: { now: () => new Date() } }));
  const { acknowledged } = agents;
  const failures: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await agents.untilAcknowledged(acknowledged.length + changesBeforeStop + (round % 7));
    await server.stop();
    const before = acknowledged.length;
    await server.start();
    const started = performance.now();
    await agents.untilAcknowledged(before + 1);
    const recovery = performance.now() - started;
    if (recovery > longestRecovery) failures.push(`served again only after ${recovery.toFixed(0)} ms`);
  }
  await agents.end();
  await store.close();
  failures.push(...agents.failures, ...(await problemsAt(place, acknowledged)));
  await server.remove();
  const what = 'database stopped hard under load';
  return { promise: 'P2, P29', what, engine: 'PostgreSQL', trials: rounds, acknowledged, failures };
};
