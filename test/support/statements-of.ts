import {
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type CompiledQuery,
} from 'kysely';

import type { Changing } from '../../src/store/store.ts';
import type { Tables } from '../../src/store/tables.ts';

/** What a change asks of SQLite, as it would be sent; nothing is there, and nothing is changed. */
export const statementsOf = async (change: (tables: Changing) => Promise<unknown>): Promise<CompiledQuery[]> => {
  const asked: CompiledQuery[] = [];
  const nowhere = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (database) => new SqliteIntrospector(database),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
    log: ({ query }) => void asked.push(query),
  });
  await nowhere.transaction().execute(change);
  return asked;
};
