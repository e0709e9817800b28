import { join, resolve } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

import { Kysely } from 'kysely';
import { z } from 'zod';

import { folderUnusable, prepareFolder } from './data-folder.ts';
import { DatabaseIsNewer, migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { openReader, openWriter } from './sqlite-connections.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Store, StoreUnusable } from './store.ts';
import type { Tables } from './tables.ts';

const fileName = 'channel-guide.sqlite';

/**
 * Opens the records in the folder, and creates both where they are missing.
 *
 * @throws {StoreUnusable} when the folder or the file in it does not serve.
 */
export async function openStore({ folder }: { folder: string }): Promise<Store> {
  const place = resolve(folder);
  await prepareFolder(place);
  try {
    return await openFile(join(place, fileName));
  } catch (error) {
    throw unusable(place, error) ?? error;
  }
}

async function openFile(file: string): Promise<Store> {
  const writing = connect(openWriter(file));
  try {
    await migrate(writing.tables, migrations);
    // Its own connection: a question asked while a change runs neither waits for it nor sees half of it.
    return storeOf({ writing, reading: connect(openReader(file)) });
  } catch (error) {
    await writing.close();
    throw error;
  }
}

interface Connection {
  tables: Kysely<Tables>;
  close(): Promise<void>;
}

function connect(database: DatabaseSync): Connection {
  const tables = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  return {
    tables,
    async close() {
      await tables.destroy();
      // Kysely leaves a connection open that it never used.
      if (database.isOpen) database.close();
    },
  };
}

function storeOf({ writing, reading }: { writing: Connection; reading: Connection }): Store {
  let closing: Promise<void> | undefined;
  const close = async () => {
    await reading.close();
    // Whoever holds the connection has finished when it is given to us.
    await writing.tables.connection().execute(() => Promise.resolve());
    await writing.close();
  };
  return {
    reading: reading.tables,
    change: (work) => writing.tables.transaction().execute(work),
    close: () => (closing ??= close()),
  };
}

const SqliteFailure = z.object({ code: z.literal('ERR_SQLITE_ERROR'), errcode: z.number() });

/** By SQLite's number for the kind of failure: what is wrong with the folder, and what is expected. */
const failures = new Map<number, [reason: string, expected?: string]>([
  [5, [`another process keeps ${fileName} locked`, 'every other process to let go of it within seconds']],
  [8, [`${fileName} in it is not writable`]],
  [11, [`${fileName} in it is damaged`, 'a sound file, such as the last backup']],
  [13, ['the disk is full', 'free space']],
  [14, [`${fileName} in it cannot be opened`]],
  [26, [`${fileName} in it is not a database`, 'the file that Channel Guide made, or none']],
]);

function unusable(folder: string, error: unknown): StoreUnusable | undefined {
  if (error instanceof DatabaseIsNewer) {
    return folderUnusable(folder, 'a newer version of Channel Guide has used it', 'that version, or a newer one');
  }
  const failure = z
    .union([SqliteFailure, z.object({ cause: SqliteFailure }).transform(({ cause }) => cause)])
    .safeParse(error);
  // The low byte is the kind of failure, the rest a detail of it.
  const known = failure.success ? failures.get(failure.data.errcode & 0xff) : undefined;
  return known && folderUnusable(folder, ...known);
}
