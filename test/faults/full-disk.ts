import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { tellPostgres } from '../support/postgres-records.ts';
import { createPostgres } from '../support/postgres.ts';
import { startAgents } from './agents.ts';
import { problemsAt, type Place } from './kept.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';
import type { Engine, Trials } from './trials.ts';

const longestRecovery = 30_000;
const changesBeforeFull = 20;

/** Records on a disk that can be filled. */
interface Filled {
  place: Place;
  disk: SmallDisk;
  /** What a supervisor does when there is room again: a server that gave up is started. */
  revive: () => Promise<void>;
  remove: () => Promise<void>;
}

const smallest: Record<Engine, number> = { SQLite: 8, PostgreSQL: 160 };

const prepare: Record<Engine, (disk: SmallDisk) => Promise<Filled>> = {
  SQLite: (disk) =>
    Promise.resolve({
      disk,
      place: { folder: disk.folder },
      revive: () => Promise.resolve(),
      remove: () => Promise.resolve(),
    }),
  PostgreSQL: async (disk) => {
    const server = await createPostgres({ durable: true, smallDisk: disk.folder });
    const databaseUrl = server.url('postgres');
    const restart = async (): Promise<void> => {
      await server.stop();
      await server.start();
    };
    return {
      disk,
      place: { databaseUrl },
      revive: () => tellPostgres(databaseUrl, 'select 1').catch(restart),
      remove: server.remove,
    };
  },
};

/** Agents work on a small disk, which is filled again and again; each time there is room, they have to be served. */
export const fillDisk = async (
  engine: Engine,
  rounds: number,
  megabytes: number = smallest[engine],
): Promise<Trials> => {
  const what = 'disk full under load';
  const disk = mountSmallDisk(megabytes);
  if (disk === undefined) {
    const skipped = 'mounting a small disk needs root';
    return { promise: 'P28', what, engine, trials: 0, acknowledged: [], failures: [], skipped };
  }
  try {
    const filled = await prepare[engine](disk);
    const tried = await fillUnderLoad(filled, rounds).finally(filled.remove);
    return { promise: 'P28', what, engine, trials: rounds, ...tried };
  } finally {
    disk.remove();
  }
};

const fillUnderLoad = async (
  { place, disk, revive }: Filled,
  rounds: number,
): Promise<Pick<Trials, 'acknowledged' | 'failures'>> => {
  const store = await openStore(place);
  const cases = createCases({ store, clock: { now: () => new Date() } });
  const agents = startAgents(cases);
  const { acknowledged } = agents;
  const failures: string[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    await agents.untilAcknowledged(acknowledged.length + changesBeforeFull);
    const makeRoom = disk.fill();
    const { why } = await agents.untilRefused();
    if (why === 'full') failures.push(...(await readingProblems(() => cases.list(reader, { limit: 1 }))));
    // PostgreSQL stops where it cannot write its log: that is right, and then it is away.
    else if ('folder' in place) failures.push(`refused because ${why}`);
    makeRoom();
    const before = acknowledged.length;
    const started = performance.now();
    await revive();
    await agents.untilAcknowledged(before + 1);
    const recovery = performance.now() - started;
    if (recovery > longestRecovery) failures.push(`served again only after ${recovery.toFixed(0)} ms`);
  }
  await agents.end();
  await store.close();
  return { acknowledged, failures: [...failures, ...agents.failures, ...(await problemsAt(place, acknowledged))] };
};

const reader = { tenant: 'tenant-1', agent: 'reader', name: 'Reader' };

/** Meanwhile the server may have stopped altogether; then it says so. */
const readingProblems = async (read: () => Promise<unknown>): Promise<string[]> => {
  try {
    await read();
    return [];
  } catch (error) {
    return error instanceof StoreUnavailable && error.why === 'away' ? [] : [`nothing could be read: ${String(error)}`];
  }
};
