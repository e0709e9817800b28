import { createReadStream } from 'node:fs';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Actor } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import type { Encoding } from '../csv/decode.ts';
import { failed, ok, type Result } from '../result.ts';
import type { DateOrder } from '../subscriptions/csv-dates.ts';
import {
  importSubscriptions,
  type ImportCounts,
  type ImportProgress,
  type SubscriptionSink,
} from '../subscriptions/csv-import.ts';
import type { ImportProblem, Refusal } from '../subscriptions/csv-refusal.ts';
import type { Subscriptions } from '../subscriptions/subscription.ts';

/** How the file says dates and letters. */
export interface FileForm {
  dates?: DateOrder | undefined;
  encoding?: Encoding | undefined;
}

/** `checked`: nothing is stored yet, and it can be confirmed. `refused`: as a whole, and why. `failed`: by our fault. */
export type ImportState = 'checking' | 'checked' | 'refused' | 'storing' | 'done' | 'failed';

/** A file on its way into the records. */
export interface OneImport {
  id: string;
  state: ImportState;
  startedAt: Date;
  /** Of the step that is under way. */
  progress?: ImportProgress;
  /** What would be stored; once done, what was. */
  counts?: ImportCounts;
  /** Rows that are not stored, in the order of the file: the first of them, as many as are kept. */
  refused: readonly Refusal[];
  problem?: ImportProblem;
}

export interface Imports {
  /** Keeps the file and begins to check it. The same cause gives the same import. */
  start: (
    actor: Actor,
    file: FileForm & { bytes: AsyncIterable<Uint8Array>; cause: string },
  ) => Promise<Result<OneImport, 'too-large' | 'too-many'>>;
  /** Begins to store a file that was checked; one that is being stored, or is done, is answered as it is. */
  confirm: (actor: Actor, id: string) => Result<OneImport, 'not-found' | 'not-checked'>;
  /** Only the one who started it finds it, for an hour, on the instance that took it. */
  find: (actor: Actor, id: string) => OneImport | undefined;
}

export const uploadLimits = { bytes: 20 * 1024 * 1024, refusalsKept: 10_000, atOnce: 2, hours: 1 } as const;

interface Parts {
  subscriptions: Subscriptions;
  clock: Clock;
  /** Where files are kept until they are stored. */
  folder: string;
  newId: () => string;
  /** Told of a failure that nobody waits for. */
  onFailed: (problem: unknown) => void;
}

interface Kept {
  actor: Actor;
  cause: string;
  file: string;
  form: FileForm;
  one: OneImport;
}

const isOf = ({ actor }: Kept, { tenant, agent }: Actor): boolean => actor.tenant === tenant && actor.agent === agent;

const isBusy = ({ one: { state } }: Kept): boolean => state === 'checking' || state === 'storing';

const isOver = ({ state }: OneImport): boolean => state === 'done' || state === 'refused' || state === 'failed';

/** Writes what comes to a file; stops at the limit. */
const spool = async (bytes: AsyncIterable<Uint8Array>, file: string): Promise<Result<undefined, 'too-large'>> => {
  const handle = await open(file, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of bytes) {
      size += piece.length;
      if (size > uploadLimits.bytes) return failed('too-large');
      await handle.write(piece);
    }
    return ok(undefined);
  } finally {
    await handle.close();
  }
};

/** Files of subscriptions: first looked through, and stored when whoever sent them has seen what would come of it. */
export const createImports = ({ subscriptions, clock, folder, newId, onFailed }: Parts): Imports => {
  const all = new Map<string, Kept>();

  const drop = async ({ one, file }: Kept): Promise<void> => {
    all.delete(one.id);
    await rm(file, { force: true });
  };

  const forget = async (): Promise<void> => {
    const oldest = clock.now().getTime() - uploadLimits.hours * 3_600_000;
    for (const kept of all.values()) {
      if (kept.one.startedAt.getTime() <= oldest && !isBusy(kept)) await drop(kept);
    }
  };

  const change = (kept: Kept, changes: Partial<OneImport>): void => {
    kept.one = { ...kept.one, ...changes };
  };

  const run = async (kept: Kept, sink: SubscriptionSink, end: 'checked' | 'done'): Promise<void> => {
    const { dates, encoding } = kept.form;
    const refused: Refusal[] = [];
    const read = await importSubscriptions({
      source: { open: () => createReadStream(kept.file) },
      sink,
      tenant: kept.actor.tenant,
      ...(dates === undefined ? {} : { dates }),
      ...(encoding === undefined ? {} : { encoding }),
      onRefused: (refusal) => {
        if (refused.length < uploadLimits.refusalsKept) refused.push(refusal);
      },
      onProgress: (progress) => change(kept, { progress }),
    });
    const { progress: _, ...rest } = kept.one;
    kept.one = read.ok
      ? { ...rest, state: end, counts: read.value, refused }
      : { ...rest, state: 'refused', refused: [], problem: read.problem };
    if (isOver(kept.one)) await rm(kept.file, { force: true });
  };

  /** Goes on while nobody waits; what becomes of it is in its state. */
  const begin = (kept: Kept, sink: SubscriptionSink, end: 'checked' | 'done'): void => {
    run(kept, sink, end).catch((problem: unknown) => {
      change(kept, { state: 'failed' });
      onFailed(problem);
    });
  };

  const storing = ({ actor, one: { id } }: Kept): SubscriptionSink => {
    let batches = 0;
    return { put: (rows) => subscriptions.put(actor, rows, `import ${id} ${(batches += 1)}`) };
  };

  return {
    start: async (actor, { bytes, cause, ...form }) => {
      await forget();
      const own = [...all.values()].filter((kept) => isOf(kept, actor));
      const repeated = own.find((kept) => kept.cause === cause);
      if (repeated !== undefined) return ok(repeated.one);
      if (own.filter(isBusy).length >= uploadLimits.atOnce) return failed('too-many');
      // Whoever sends another file no longer thinks of confirming the one before.
      for (const kept of own) if (kept.one.state === 'checked') await drop(kept);
      const id = newId();
      const file = join(folder, `${id}.csv`);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const written = await spool(bytes, file);
      if (!written.ok) {
        await rm(file, { force: true });
        return written;
      }
      const one: OneImport = { id, state: 'checking', startedAt: clock.now(), refused: [] };
      const kept = { actor, cause, file, form, one };
      all.set(id, kept);
      begin(kept, { put: (rows) => subscriptions.compare(actor, rows) }, 'checked');
      return ok(kept.one);
    },
    confirm: (actor, id) => {
      const kept = all.get(id);
      if (kept === undefined || !isOf(kept, actor)) return failed('not-found');
      if (kept.one.state === 'storing' || kept.one.state === 'done') return ok(kept.one);
      if (kept.one.state !== 'checked') return failed('not-checked');
      change(kept, { state: 'storing' });
      begin(kept, storing(kept), 'done');
      return ok(kept.one);
    },
    find: (actor, id) => {
      const kept = all.get(id);
      return kept !== undefined && isOf(kept, actor) ? kept.one : undefined;
    },
  };
};
