import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, type CompiledQuery } from 'kysely';

import { RowByRowCompiler } from '../../src/store/sqlite-compiler.ts';
import type { Changing } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';

const compiler = {
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new DummyDriver(),
  createIntrospector: (database: Kysely<unknown>) => new SqliteIntrospector(database),
  createQueryCompiler: () => new RowByRowCompiler(),
};

/** Questions can be written on it, as SQLite is asked them; nobody answers. */
export const nowhere = new Kysely<Tables>({ dialect: compiler });

/** What a change asks of SQLite, as it would be sent; nothing is there, and nothing is changed. */
export const statementsOf = async (change: (tables: Changing) => Promise<unknown>): Promise<CompiledQuery[]> => {
  const asked: CompiledQuery[] = [];
  const heard = new Kysely<Tables>({ dialect: compiler, log: ({ query }) => void asked.push(query) });
  await heard.transaction().execute(change);
  return asked;
};
