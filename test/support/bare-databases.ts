import { join } from 'node:path';

import { Kysely, type Dialect } from 'kysely';

import { postgresDialect } from '../../src/store/postgres-dialect.ts';
import { openPool } from '../../src/store/postgres-pool.ts';
import { sqliteDialect } from '../../src/store/sqlite-dialect.ts';
import { threadsOn } from '../../src/store/sqlite-threads.ts';
import type { Tables } from '../../src/store/tables.ts';
import { freshFolder } from './fresh-folder.ts';
import { freshDatabase } from './postgres-records.ts';

/** A database without tables, which may be opened by many at once. */
export interface BareDatabase {
  open: () => Kysely<Tables>;
  remove: () => Promise<void>;
}

const opener = (dialect: () => Dialect): Pick<BareDatabase, 'open'> & { close: () => Promise<void> } => {
  const opened: Kysely<Tables>[] = [];
  return {
    open: () => {
      const database = new Kysely<Tables>({ dialect: dialect() });
      opened.push(database);
      return database;
    },
    close: async () => {
      for (const database of opened) await database.destroy();
    },
  };
};

export const bareSqlite = (): Promise<BareDatabase> => {
  const { folder, remove } = freshFolder();
  const file = join(folder, 'test.sqlite');
  const { open, close } = opener(() => sqliteDialect(threadsOn({ file, role: 'writer', howMany: 1 })));
  return Promise.resolve({ open, remove: () => close().then(remove) });
};

export const barePostgres = async (): Promise<BareDatabase> => {
  const { databaseUrl, remove } = await freshDatabase();
  const { open, close } = opener(() => postgresDialect(openPool(databaseUrl)));
  return { open, remove: () => close().then(remove) };
};
