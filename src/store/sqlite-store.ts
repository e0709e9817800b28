import { join, resolve } from 'node:path';

import type { CompiledQuery, DatabaseConnection, Transaction } from 'kysely';
import { Kysely, QueryCreator } from 'kysely';

import { fileName, folderUnusable, prepareFolder } from './data-folder.ts';
import { DatabaseIsNewer, migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { createCopier, type Copier } from './sqlite-copier.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { kindOf, SqliteFailure } from './sqlite-failures.ts';
import { statementLog, type OnStatement } from './on-statement.ts';
import type { Role } from './sqlite-messages.ts';
import { threadsOn } from './sqlite-threads.ts';
import type { Changing, Store } from './store.ts';
import { StoreUnavailable, StoreUnusable } from './store.ts';
import type { Tables } from './tables.ts';

/** A long list occupies one of them; what is quick goes through the other. */
const readers = 2;

/** @throws {StoreUnusable} when the folder or the file in it does not serve. */
export async function openSqliteStore(folder: string, onStatement?: OnStatement): Promise<Store> {
  const place = resolve(folder);
  await prepareFolder(place);
  try {
    return await openFile(join(place, fileName), onStatement);
  } catch (error) {
    throw unusable(place, error);
  }
}

async function openFile(file: string, onStatement?: OnStatement): Promise<Store> {
  const writing = connect({ file, role: 'writer', howMany: 1 }, onStatement);
  try {
    await migrate(writing.tables, migrations);
    // Their own connections: a question asked while a change runs neither waits for it nor sees half of it.
    const copier = createCopier(threadsOn({ file, role: 'copier', howMany: 1 }));
    return storeOf({ writing, reading: connect({ file, role: 'reader', howMany: readers }, onStatement), copier });
  } catch (error) {
    await writing.close();
    throw error;
  }
}

interface Connections {
  tables: Kysely<Tables>;
  close(): Promise<void>;
}

function connect(
  connections: { file: string; role: Role; howMany: number },
  onStatement: OnStatement | undefined,
): Connections {
  const threads = threadsOn(connections);
  const tables = new Kysely<Tables>({ dialect: sqliteDialect(threads), ...statementLog(onStatement) });
  return {
    tables,
    async close() {
      await tables.destroy();
      // Kysely leaves a driver alone that it never used.
      await threads.close();
    },
  };
}

interface Parts {
  writing: Connections;
  reading: Connections;
  copier: Copier;
}

function storeOf({ writing, reading, copier }: Parts): Store {
  let closing: Promise<void> | undefined;
  const close = async () => {
    await reading.close();
    await copier.close();
    // Whoever holds the connection has finished when it is given to us.
    await writing.tables.connection().execute(() => Promise.resolve());
    await writing.close();
  };
  return {
    engine: 'sqlite',
    reading: reading.tables,
    async change(work) {
      const kept = await writing.tables.transaction().execute((transaction) => together(transaction, work));
      copier.changed();
      return kept;
    },
    close: () => (closing ??= close()),
  };
}

/** Kysely asks a transaction one question after the other; a thread takes those that are asked at once in one message. */
const together = <Kept>(transaction: Transaction<Tables>, work: (tables: Changing) => Promise<Kept>): Promise<Kept> => {
  const executor = transaction.getExecutor();
  return executor.provideConnection((connection) => {
    const onIt = {
      provideConnection: <Made>(consume: (one: DatabaseConnection) => Promise<Made>) => consume(connection),
    };
    const onOne = executor.withConnectionProvider(onIt);
    const executeQuery = <Row>(query: CompiledQuery<Row>) => onOne.executeQuery(query);
    return work(
      Object.assign(new QueryCreator<Tables>({ executor: onOne }), { executeQuery, getExecutor: () => onOne }),
    );
  });
};

/** By SQLite's number for the kind of failure: what is wrong with the folder, and what is expected. */
const failures = new Map<number, [reason: string, expected?: string]>([
  [5, [`another process keeps ${fileName} locked`, 'every other process to let go of it within seconds']],
  [8, [`${fileName} in it is not writable`]],
  [11, [`${fileName} in it is damaged`, 'a sound file, such as the last backup']],
  [13, ['the disk is full', 'free space']],
  [14, [`${fileName} in it cannot be opened`]],
  [26, [`${fileName} in it is not a database`, 'the file that Channel Guide made, or none']],
]);

function unusable(folder: string, error: unknown): unknown {
  if (error instanceof DatabaseIsNewer) {
    return folderUnusable(folder, 'a newer version of Channel Guide has used it', 'that version, or a newer one');
  }
  const failure = sqliteFailureIn(error);
  const known = failure && failures.get(kindOf(failure));
  if (known !== undefined) return folderUnusable(folder, ...known);
  return error instanceof StoreUnavailable ? new StoreUnusable(error.message, { cause: error }) : error;
}

/** What SQLite said, or what lies under what the store made of it. */
function sqliteFailureIn(error: unknown): SqliteFailure | undefined {
  if (error instanceof SqliteFailure) return error;
  return error instanceof Error && error.cause !== undefined ? sqliteFailureIn(error.cause) : undefined;
}
