import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';

import { z } from 'zod';

import { fileName } from '../../src/store/data-folder.ts';
import { placeOf } from './records.ts';
import { Misused, print, type Call, type ExitCode, type Tool } from './tool.ts';

const pagesAtATime = 1_000;

const isThere = async (name: string): Promise<boolean> => (await stat(name).catch(() => undefined)) !== undefined;

const sourceOf = async (call: Call): Promise<string> => {
  const place = placeOf(call);
  if ('databaseUrl' in place) {
    throw new Misused('DATABASE_URL is set: expected pg_dump to back up PostgreSQL; this command copies SQLite');
  }
  const source = join(place.folder, fileName);
  if (!(await isThere(source)))
    throw new Misused(`${source}: is not there; expected DATA_DIR to be the bot's data folder`);
  return source;
};

const Checked = z.object({ integrity_check: z.literal('ok') });

/** Proves the copy before it gets its name. */
const check = (copy: string): void => {
  const database = new DatabaseSync(copy);
  try {
    Checked.parse(database.prepare('pragma integrity_check').get());
    // The copy is one file: nothing of it may wait in a second one.
    database.exec('pragma journal_mode = delete');
  } finally {
    database.close();
  }
};

const copyTo = async ({ progress }: Call, source: string, copy: string): Promise<void> => {
  const database = new DatabaseSync(source, { readOnly: true, timeout: 5000 });
  try {
    // One view of the records for the whole copy: without it, every change of the bot would start the copy again.
    database.exec('begin');
    database.prepare('select count(*) from sqlite_schema').get();
    await backup(database, copy, {
      rate: pagesAtATime,
      progress: ({ totalPages, remainingPages }) =>
        progress.say(() => `backup: ${Math.round(100 * (1 - remainingPages / Math.max(totalPages, 1)))} %`),
    });
    database.exec('rollback');
  } finally {
    database.close();
  }
};

const SqliteFailure = z.object({ code: z.literal('ERR_SQLITE_ERROR'), message: z.string() });

const run = async (call: Call): Promise<ExitCode> => {
  const { options, output } = call;
  if (options.out === undefined) throw new Misused('--out is missing: expected the name of the new file');
  const source = await sourceOf(call);
  if (await isThere(options.out)) throw new Misused(`--out ${options.out}: is already there; expected a new file`);
  const copy = `${options.out}.unfinished`;
  if (await isThere(copy))
    throw new Misused(`${copy}: is left from a backup that did not finish; expected it to be removed`);
  try {
    await copyTo(call, source, copy);
    check(copy);
    await rename(copy, options.out);
  } catch (problem) {
    await rm(copy, { force: true });
    const failure = SqliteFailure.safeParse(problem);
    if (!failure.success) throw problem;
    throw new Misused(
      `--out ${options.out}: the copy failed (${failure.data.message}); expected a folder with free space`,
    );
  }
  const { size } = await stat(options.out);
  print(
    output,
    options.json ? JSON.stringify({ out: options.out, bytes: size }) : `${options.out}: ${size} bytes, whole`,
  );
  return 0;
};

export const backupTool: Tool = {
  usage: 'backup --out FILE [--json]',
  summary: 'a whole copy of the records while the bot runs (SQLite in DATA_DIR)',
  run,
};
