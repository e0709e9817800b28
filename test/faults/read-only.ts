import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { createCases } from '../../src/cases/cases.ts';
import { openStore } from '../../src/store/open-store.ts';
import { StoreUnavailable, type Store } from '../../src/store/store.ts';
import { freshFolder } from '../support/fresh-folder.ts';
import { createPostgres } from '../support/postgres.ts';
import { tellPostgres } from '../support/postgres-records.ts';
import type { Acknowledged } from '../support/writers.ts';
import { problemsAt, type Place } from './kept.ts';
import { engineOf, type Trials } from './trials.ts';

const actor = { tenant: 'tenant-1', agent: 'ana', name: 'Ana' };
const advice = { facts: { channel: 'ea' }, asOf: '2026-11-22', policyVersion: '2026-11-01', outcome: 'move' } as const;

/** Makes the records read-only under an open store, and writable again. */
interface Switch {
  close: () => void | Promise<void>;
  open: () => void | Promise<void>;
}

/** Files that even root may not change, though they are open: as a disk is that fails. */
export const lockFiles = async (rounds: number): Promise<Trials> => {
  const what = 'records read-only';
  const { folder, remove } = freshFolder();
  // Not the memory that connections share: the kernel ends a process that writes to it (SIGBUS), and nothing helps.
  const files = () =>
    readdirSync(folder)
      .filter((name) => !name.endsWith('-shm'))
      .map((name) => join(folder, name));
  const mark = (how: '+i' | '-i') => {
    execFileSync('chattr', [how, ...files()], { stdio: 'ignore' });
  };
  const store = await openStore({ folder });
  try {
    mark('+i');
    mark('-i');
  } catch {
    await store.close();
    remove();
    const skipped = 'making files immutable needs root and a disk that knows how';
    return { promise: 'P28, P29', what, engine: 'SQLite', trials: 0, acknowledged: [], failures: [], skipped };
  }
  const tried = await closeUnder(store, rounds, { close: () => mark('+i'), open: () => mark('-i') });
  return end({ folder }, { what, rounds, ...tried }).finally(remove);
};

/** A server that was told to take no changes, as a replica does. */
export const lockDatabase = async (rounds: number): Promise<Trials> => {
  const server = await createPostgres({ durable: false });
  const databaseUrl = server.url('postgres');
  const set = (value: 'on' | 'off') =>
    tellPostgres(
      databaseUrl,
      'set default_transaction_read_only = off',
      `alter system set default_transaction_read_only = ${value}`,
      'select pg_reload_conf()',
    );
  const store = await openStore({ databaseUrl });
  const tried = await closeUnder(store, rounds, { close: () => set('on'), open: () => set('off') });
  return end({ databaseUrl }, { what: 'records read-only', rounds, ...tried }).finally(server.remove);
};

type Tried = Pick<Trials, 'acknowledged' | 'failures'>;

const closeUnder = async (store: Store, rounds: number, { close, open }: Switch): Promise<Tried> => {
  const cases = createCases({ store, clock: { now: () => new Date() } });
  const acknowledged: Acknowledged[] = [];
  const failures: string[] = [];
  const keep = async (customer: string): Promise<void> => {
    const { number, version } = await cases.open(actor, { ...advice, customer }, customer);
    acknowledged.push({ number, version, customer });
  };
  const refused = (customer: string): Promise<unknown> => keep(customer).catch((error: unknown) => error);
  for (let round = 1; round <= rounds; round += 1) {
    await keep(`before ${round}`);
    await close();
    // A server hears of a new setting a moment later, and until then it keeps what it is given.
    let refusal: unknown;
    for (let count = 1; refusal === undefined && count < 10_000; count += 1)
      refusal = await refused(`${round} ${count}`);
    if (!(refusal instanceof StoreUnavailable) || refusal.why !== 'unwritable')
      failures.push(`refused with ${refusal instanceof Error ? refusal.message : 'nothing'}`);
    if ((await cases.find(actor, 1)) === undefined) failures.push('nothing could be read');
    await open();
    let again: unknown = new Error('never tried');
    for (let count = 1; again !== undefined && count < 10_000; count += 1) again = await refused(`after ${round}`);
    if (again !== undefined) failures.push(`not served again: ${again instanceof Error ? again.message : ''}`);
  }
  await store.close();
  return { acknowledged, failures };
};

const end = async (place: Place, { what, rounds, ...tried }: Tried & { what: string; rounds: number }) => ({
  promise: 'P28, P29',
  what,
  engine: engineOf(place),
  trials: rounds,
  acknowledged: tried.acknowledged,
  failures: [...tried.failures, ...(await problemsAt(place, tried.acknowledged))],
});
