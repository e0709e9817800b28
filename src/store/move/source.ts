import { access } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { Kysely } from 'kysely';

import { failed, ok, type Result } from '../../result.ts';
import { fileName } from '../data-folder.ts';
import { migrationsThatRan } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { sqliteDialect } from '../sqlite-dialect.ts';
import { kindOf, SqliteFailure } from '../sqlite-failures.ts';
import { threadsOn } from '../sqlite-threads.ts';
import type { Tables } from '../tables.ts';
import type { MoveProblem } from './problem.ts';

/** SQLite records that nobody else can use until they are closed, and that are not changed. */
export interface Source {
  tables: Kysely<Tables>;
  close(): Promise<void>;
}

export async function openSource(folder: string): Promise<Result<Source, MoveProblem>> {
  const file = join(resolve(folder), fileName);
  if (!(await isThere(file))) return failed({ kind: 'source-missing', file });
  const threads = threadsOn({ file, role: 'alone', howMany: 1 });
  const tables = new Kysely<Tables>({ dialect: sqliteDialect(threads) });
  const close = async () => {
    await tables.destroy();
    await threads.close();
  };
  try {
    const ran = await migrationsThatRan(tables);
    if (ran.join() === Object.keys(migrations).join()) return ok({ tables, close });
    await close();
    return failed({ kind: 'source-of-other-version', file, last: ran.at(-1) });
  } catch (error) {
    await close();
    if (!(error instanceof SqliteFailure)) throw error;
    return failed(isInUse(error) ? { kind: 'source-in-use', file } : { kind: 'source-unreadable', file });
  }
}

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

/** SQLite's "busy". */
const isInUse = (failure: SqliteFailure): boolean => kindOf(failure) === 5;
