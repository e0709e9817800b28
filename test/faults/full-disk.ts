import { execFileSync } from 'node:child_process';
import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable, type Store } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import type { Acknowledged } from '../support/writers.ts';
import { problemsAt } from './kept.ts';
import type { Trials } from './trials.ts';

const actor = { tenant: 'tenant-1', agent: 'ana', name: 'Ana' };
const advice = { facts: { channel: 'ea' }, asOf: '2026-11-22', policyVersion: '2026-11-01', outcome: 'move' } as const;
const what = 'disk full, SQLite';

/** Mounts a disk of 4 MB in memory, fills it while cases are opened, and makes room again. */
export const fillDisk = async (rounds: number): Promise<Trials> => {
  const { folder, remove } = freshFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    remove();
    return {
      promise: 'P28',
      what,
      trials: 0,
      acknowledged: [],
      failures: [],
      skipped: 'mounting a small disk needs root',
    };
  }
  try {
    return await fillFolder(folder, rounds);
  } finally {
    execFileSync('umount', [folder]);
    remove();
  }
};

const fillFolder = async (folder: string, rounds: number): Promise<Trials> => {
  const store = await openStore({ folder });
  const tried = await fillUnder(store, folder, rounds).finally(() => store.close());
  const failures = [...tried.failures, ...(await problemsAt({ folder }, tried.acknowledged))];
  return { promise: 'P28', what, trials: rounds, ...tried, failures };
};

const fillUnder = async (
  store: Store,
  folder: string,
  rounds: number,
): Promise<Pick<Trials, 'acknowledged' | 'failures'>> => {
  const cases = createCases({ store, clock: { now: () => new Date() } });
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  const open = async (customer: string) => {
    const { number, version } = await cases.open(actor, { ...advice, customer }, customer);
    acknowledged.push({ number, version, customer });
  };
  const openUntilRefused = async (round: number): Promise<unknown> => {
    for (let count = 1; count < 100_000; count += 1) {
      const refusal: unknown = await open(`${round} ${count}`).catch((error: unknown) => error);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  };
  for (let round = 1; round <= rounds; round += 1) {
    await open(`before ${round}`);
    const filler = fill(folder);
    const refusal = await openUntilRefused(round);
    if (!(refusal instanceof StoreUnavailable) || refusal.why !== 'full')
      failures.push(`refused with ${String(refusal)}`);
    if ((await cases.find(actor, 1)) === undefined) failures.push('nothing could be read');
    rmSync(filler);
    await open(`after ${round}`).catch((error: unknown) => failures.push(`not served again: ${String(error)}`));
  }
  return { acknowledged, failures };
};

const fill = (folder: string): string => {
  const filler = join(folder, 'filler');
  for (const size of [65_536, 4096]) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(size));
    } catch {
      // Full: that is what was wanted.
    }
  }
  return filler;
};
