import { join } from 'node:path';

import { Kysely, type DatabaseConnection, type Dialect, type Driver } from 'kysely';

import { fileName } from '../../src/store/data-folder.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { postgresDialect } from '../../src/store/postgres-dialect.ts';
import { openPool } from '../../src/store/postgres-pool.ts';
import { sqliteDialect } from '../../src/store/sqlite-dialect.ts';
import { threadsOn } from '../../src/store/sqlite-threads.ts';
import type { Tables } from '../../src/store/tables.ts';

/**
 * Brings records to this version, and dies by SIGKILL before the n-th thing it would tell the database (beginning,
 * statement or commit): `node migrating-process.ts <folder or address of a database> <n>`. Ends with code 0 when it
 * had less to tell.
 */
const [place = '', at = ''] = process.argv.slice(2);
let told = 0;
const tell = <Answer>(what: () => Promise<Answer>): Promise<Answer> => {
  told += 1;
  if (told === Number(at)) process.kill(process.pid, 'SIGKILL');
  return what();
};

/** The same connection, which counts what it is told. */
const counting = (connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query) => tell(() => connection.executeQuery(query)),
  streamQuery: (query, size) => connection.streamQuery(query, size),
});

const mortal = (dialect: Dialect): Dialect => ({
  createAdapter: () => dialect.createAdapter(),
  createIntrospector: (database) => dialect.createIntrospector(database),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createDriver: () => mortalDriver(dialect.createDriver()),
});

const mortalDriver = (driver: Driver): Driver => {
  const inner = new WeakMap<DatabaseConnection, DatabaseConnection>();
  const within = (connection: DatabaseConnection) => inner.get(connection) ?? connection;
  return {
    init: () => driver.init(),
    acquireConnection: async () => {
      const connection = await driver.acquireConnection();
      const counted = counting(connection);
      inner.set(counted, connection);
      return counted;
    },
    beginTransaction: (connection, settings) => tell(() => driver.beginTransaction(within(connection), settings)),
    commitTransaction: (connection) => tell(() => driver.commitTransaction(within(connection))),
    rollbackTransaction: (connection) => driver.rollbackTransaction(within(connection)),
    releaseConnection: (connection) => driver.releaseConnection(within(connection)),
    destroy: () => driver.destroy(),
  };
};

const dialect = place.startsWith('postgres://')
  ? postgresDialect(openPool(place))
  : sqliteDialect(threadsOn({ file: join(place, fileName), role: 'writer', howMany: 1 }));
const tables = new Kysely<Tables>({ dialect: mortal(dialect) });
await migrate(tables, migrations);
await tables.destroy();
