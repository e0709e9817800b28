import { sql, type Kysely, type Transaction } from 'kysely';

import { codeOf } from '../postgres-failures.ts';
import type { Tables } from '../tables.ts';
import { createDigest, type Digest } from './digest.ts';
import { keys } from './keys.ts';
import { pagesOf, type Row } from './pages.ts';

/** The first table in which there is something. */
export async function firstFilled(tables: Kysely<Tables>): Promise<string | undefined> {
  for (const table of Object.keys(keys)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tables);
    if (rows.length > 0) return table;
  }
  return undefined;
}

/** Sent as one JSON text: a parameter for each value would take several times as long. */
export async function insert(tables: Transaction<Tables>, table: string, rows: readonly Row[]): Promise<void> {
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(table)} (${columns})
    select ${columns} from json_populate_recordset(null::${sql.table(table)}, cast(${JSON.stringify(rows)} as json))`.execute(
    tables,
  );
}

/** PostgreSQL keeps no text with a zero character in it. */
export const isNotKeepable = (error: unknown): boolean => ['22P05', '22P02', '22021'].includes(codeOf(error) ?? '');

export async function digestOf(
  tables: Kysely<Tables>,
  table: string,
  key: readonly string[],
  onRows: (rows: number) => void,
): Promise<Digest> {
  const { add, end } = createDigest();
  let count = 0;
  for await (const rows of pagesOf(tables, table, key)) {
    rows.forEach(add);
    onRows((count += rows.length));
  }
  return end();
}
