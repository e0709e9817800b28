import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { join } from 'node:path';

import pg from 'pg';
import { z } from 'zod';

import { openStore } from '../../src/store/open-store.ts';
import type { Filling } from './filling.ts';

const Definition = z.object({ name: z.string(), definition: z.string() });
const Column = z.object({ table: z.string(), column: z.string(), type: z.string() });

/**
 * Straight into the tables. The indexes grow with the rows, as in life: one that is made at the end is packed, and every
 * change would have to split a page of it.
 */
export const fillSqlite = async (folder: string, filling: Iterable<Filling>): Promise<void> => {
  await (await openStore({ folder })).close();
  const database = new DatabaseSync(join(folder, 'channel-guide.sqlite'));
  database.exec('pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -600000; begin');
  const statements = new Map<string, StatementSync>();
  for (const [table, rows] of filling) {
    for (const row of rows) {
      const statement = statements.get(table) ?? database.prepare(insertion(table, Object.keys(row)));
      statements.set(table, statement);
      statement.run(...Object.values(row));
    }
  }
  database.exec('commit; pragma journal_mode = wal');
  database.close();
};

const insertion = (table: string, columns: readonly string[]): string =>
  `insert into ${table} (${columns.map(quoted).join(', ')}) values (${columns.map(() => '?').join(', ')})`;

const quoted = (name: string): string => `"${name}"`;

/** The same into an empty database; what its own housekeeping would have done by then is done too. */
export const fillPostgres = async (databaseUrl: string, filling: Iterable<Filling>): Promise<void> => {
  await (await openStore({ databaseUrl })).close();
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    await client.query("set synchronous_commit = off; set maintenance_work_mem = '256MB'");
    const { rows: made } = await client.query(
      `select indexname as name, indexdef as definition from pg_indexes
        where schemaname = 'public' and indexdef not like '%UNIQUE%'`,
    );
    const indexes = z.array(Definition).parse(made);
    for (const { name } of indexes) await client.query(`drop index ${name}`);
    const types = await columnTypes(client);
    let writing: Promise<unknown> = Promise.resolve();
    for (const batch of filling) {
      // The next rows are made while the server writes these.
      await writing;
      writing = insertAll(client, types, batch);
      writing.catch(() => undefined);
    }
    await writing;
    for (const { definition } of indexes) await client.query(definition);
    await client.query('vacuum analyze');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
};

const columnTypes = async (client: pg.Client): Promise<Map<string, string>> => {
  const { rows } = await client.query(
    `select table_name as table, column_name as column, data_type as type
      from information_schema.columns where table_schema = 'public'`,
  );
  return new Map(
    z
      .array(Column)
      .parse(rows)
      .map(({ table, column, type }) => [`${table}.${column}`, type]),
  );
};

const insertAll = async (client: pg.Client, types: Map<string, string>, [table, rows]: Filling): Promise<void> => {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const arrays = columns.map((column, place) => `$${place + 1}::${types.get(`${table}.${column}`) ?? 'text'}[]`);
  await client.query({
    name: `fill ${table}`,
    text: `insert into ${table} (${columns.map(quoted).join(', ')}) select * from unnest(${arrays.join(', ')})`,
    values: columns.map((column) => rows.map((row) => row[column])),
  });
};
