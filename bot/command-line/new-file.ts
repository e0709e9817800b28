import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';

import { z } from 'zod';

import { Misused } from './tool.ts';

/** A folder gets a file of our own name. What is already there is never written over. */
export const freeName = async (out: string, ourName: string): Promise<string> => {
  const isFolder = (await stat(out).catch(() => undefined))?.isDirectory() === true;
  const name = isFolder ? join(out, ourName) : out;
  const isTaken = (await stat(name).catch(() => undefined)) !== undefined;
  if (isTaken) throw new Misused(`--out ${name}: is already there; expected a new file`);
  return name;
};

/** Readable by its owner alone. The file gets its name when it is whole. */
export const writeFile = async (name: string, write: (output: Writable) => Promise<number>): Promise<number> => {
  const unfinished = `${name}.unfinished`;
  const output = createWriteStream(unfinished, { mode: 0o600, flags: 'wx' });
  const written = finished(output);
  let isOurs = false;
  const rows = (async () => {
    await once(output, 'open');
    isOurs = true;
    const count = await write(output);
    output.end();
    await written;
    await rename(unfinished, name);
    return count;
  })();
  return await Promise.all([rows, written]).then(
    ([count]) => count,
    async (problem: unknown) => {
      output.destroy();
      if (isOurs) await rm(unfinished, { force: true });
      const failure = z.object({ code: z.string(), syscall: z.string() }).safeParse(problem);
      throw failure.success ? new Misused(`--out ${name}: cannot be written (${failure.data.code})`) : problem;
    },
  );
};
