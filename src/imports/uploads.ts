import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Actor } from '../cases/case.ts';
import type { Clock } from '../clock.ts';
import { failed, ok, type Result } from '../result.ts';
import { uploadLimits, type FileForm, type OneImport } from './one-import.ts';

/** A file that was sent, whose it is, and what became of it so far. */
export interface Upload {
  actor: Actor;
  cause: string;
  file: string;
  form: FileForm;
  one: OneImport;
}

const isOf = ({ actor }: Upload, { tenant, agent }: Actor): boolean => actor.tenant === tenant && actor.agent === agent;

const isBusy = ({ one: { state } }: Upload): boolean => state === 'checking' || state === 'storing';

/** Writes what comes to a file; stops at the limit. */
const write = async (bytes: AsyncIterable<Uint8Array>, file: string): Promise<Result<undefined, 'too-large'>> => {
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

interface Parts {
  clock: Clock;
  folder: string;
  newId: () => string;
}

/** The files that were sent and are not stored yet; none is kept for long. */
export const createUploads = ({ clock, folder, newId }: Parts) => {
  const all = new Map<string, Upload>();

  const drop = async ({ one, file }: Upload): Promise<void> => {
    all.delete(one.id);
    await rm(file, { force: true });
  };

  const dropOld = async (): Promise<void> => {
    const oldest = clock.now().getTime() - uploadLimits.hours * 3_600_000;
    for (const upload of all.values()) {
      if (upload.one.startedAt.getTime() <= oldest && !isBusy(upload)) await drop(upload);
    }
  };

  /** Room for one more of this person's: whoever sends another file no longer thinks of confirming the one before. */
  const makeRoom = async (actor: Actor): Promise<boolean> => {
    await dropOld();
    const own = [...all.values()].filter((upload) => isOf(upload, actor));
    if (own.filter(isBusy).length >= uploadLimits.atOnce) return false;
    for (const upload of own) if (upload.one.state === 'checked') await drop(upload);
    return true;
  };

  const keep = async (
    actor: Actor,
    { bytes, cause, ...form }: FileForm & { bytes: AsyncIterable<Uint8Array>; cause: string },
  ): Promise<Result<Upload, 'too-large' | 'too-many'>> => {
    if (!(await makeRoom(actor))) return failed('too-many');
    const id = newId();
    const file = join(folder, `${id}.csv`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const written = await write(bytes, file);
    if (!written.ok) {
      await rm(file, { force: true });
      return written;
    }
    const one: OneImport = { id, state: 'checking', startedAt: clock.now(), refused: [] };
    const upload = { actor, cause, file, form, one };
    all.set(id, upload);
    return ok(upload);
  };

  return {
    keep,
    sentBefore: (actor: Actor, cause: string): Upload | undefined =>
      [...all.values()].find((upload) => isOf(upload, actor) && upload.cause === cause),
    find: (actor: Actor, id: string): Upload | undefined => {
      const upload = all.get(id);
      return upload !== undefined && isOf(upload, actor) ? upload : undefined;
    },
  };
};
