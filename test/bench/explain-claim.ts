import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

import type { CompiledQuery } from 'kysely';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import pg from 'pg';
import { z } from 'zod';

import { dueRows } from '../../src/reminders/due-rows.ts';
import type { Tables } from '../../src/store/tables.ts';
import type { Place } from '../faults/kept.ts';
import { tenant } from '../faults/many-due.ts';

const dialects = {
  sqlite: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database: Kysely<unknown>) => new SqliteIntrospector(database),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
  postgresql: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (database: Kysely<unknown>) => new PostgresIntrospector(database),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
};

/** What a claim asks first, as it is sent: asked of nobody, and written down. */
const firstQuestion = async (engine: keyof typeof dialects): Promise<CompiledQuery> => {
  const asked: CompiledQuery[] = [];
  const tables = new Kysely<Tables>({ dialect: dialects[engine], log: ({ query }) => void asked.push(query) });
  await dueRows(tables, { of: () => Promise.resolve(new Map()) }, { engine, tenant, most: 10, now: new Date() });
  const [first] = asked;
  if (first === undefined) throw new Error('A claim asked nothing.');
  return first;
};

const Step = z.object({ detail: z.string() });
const Line = z.object({ 'QUERY PLAN': z.string() });

/** How the engine goes about it, line by line. */
export const explainClaim = async (place: Place): Promise<string[]> => {
  if ('folder' in place) {
    const { sql, parameters } = await firstQuestion('sqlite');
    const database = new DatabaseSync(join(place.folder, 'channel-guide.sqlite'), { readOnly: true });
    const steps = database
      .prepare(`explain query plan ${sql}`)
      .all(...z.array(z.union([z.string(), z.number()])).parse(parameters));
    database.close();
    return z
      .array(Step)
      .parse(steps)
      .map(({ detail }) => detail);
  }
  const { sql, parameters } = await firstQuestion('postgresql');
  const client = new pg.Client(place.databaseUrl);
  await client.connect();
  const { rows } = await client.query(`explain ${sql}`, [...parameters]);
  await client.end();
  return z
    .array(Line)
    .parse(rows)
    .map((line) => line['QUERY PLAN']);
};
