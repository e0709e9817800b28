import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';

import type { Actor } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import { failed, ok, type Result } from '../result.ts';
import { importSubscriptions, type SubscriptionSink } from '../subscriptions/csv-import.ts';
import type { Refusal } from '../subscriptions/csv-refusal.ts';
import type { Subscriptions } from '../subscriptions/subscription.ts';
import { uploadLimits, type FileForm, type OneImport } from './one-import.ts';
import { createUploads, type Upload } from './uploads.ts';

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

interface Parts {
  subscriptions: Subscriptions;
  clock: Clock;
  /** Where files are kept until they are stored. */
  folder: string;
  newId: () => string;
  /** Told of a failure that nobody waits for. */
  onFailed: (problem: unknown) => void;
}

type End = 'checked' | 'done';

const run = async (upload: Upload, sink: SubscriptionSink, end: End): Promise<void> => {
  const { dates, encoding } = upload.form;
  const refused: Refusal[] = [];
  const read = await importSubscriptions({
    source: { open: () => createReadStream(upload.file) },
    sink,
    tenant: upload.actor.tenant,
    ...(dates === undefined ? {} : { dates }),
    ...(encoding === undefined ? {} : { encoding }),
    onRefused: (refusal) => {
      if (refused.length < uploadLimits.refusalsKept) refused.push(refusal);
    },
    onProgress: (progress) => {
      upload.one = { ...upload.one, progress };
    },
  });
  const { progress: _, ...rest } = upload.one;
  upload.one = read.ok
    ? { ...rest, state: end, counts: read.value, refused }
    : { ...rest, state: 'refused', refused: [], problem: read.problem };
  if (upload.one.state !== 'checked') await rm(upload.file, { force: true });
};

/** Files of subscriptions: first looked through, and stored when whoever sent them has seen what would come of it. */
export const createImports = ({ subscriptions, onFailed, ...parts }: Parts): Imports => {
  const uploads = createUploads(parts);

  /** Goes on while nobody waits; what becomes of it is in its state. */
  const begin = (upload: Upload, sink: SubscriptionSink, end: End): void => {
    run(upload, sink, end).catch((problem: unknown) => {
      upload.one = { ...upload.one, state: 'failed' };
      onFailed(problem);
    });
  };

  const storing = ({ actor, one: { id } }: Upload): SubscriptionSink => {
    let batches = 0;
    return { put: (rows) => subscriptions.put(actor, rows, `import ${id} ${(batches += 1)}`) };
  };

  return {
    start: async (actor, file) => {
      const earlier = uploads.sentBefore(actor, file.cause);
      if (earlier !== undefined) return ok(earlier.one);
      const kept = await uploads.keep(actor, file);
      if (!kept.ok) return kept;
      begin(kept.value, { put: (rows) => subscriptions.compare(actor, rows) }, 'checked');
      return ok(kept.value.one);
    },
    confirm: (actor, id) => {
      const upload = uploads.find(actor, id);
      if (upload === undefined) return failed('not-found');
      const { state } = upload.one;
      if (state === 'storing' || state === 'done') return ok(upload.one);
      if (state !== 'checked') return failed('not-checked');
      upload.one = { ...upload.one, state: 'storing' };
      begin(upload, storing(upload), 'done');
      return ok(upload.one);
    },
    find: (actor, id) => uploads.find(actor, id)?.one,
  };
};
