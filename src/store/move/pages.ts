import { sql, type Kysely } from 'kysely';

import { keepable, type Keepable } from '../keepable.ts';
import type { Tables } from '../tables.ts';

/** Any row of any table: what a column is called, and what it holds. */
export type Row = Record<string, unknown>;

/** So many rows of a table are in memory at a time. */
const rowsOnAPage = 500;

/** All rows of a table, in the order of its key, which is the same on every engine. */
export async function* pagesOf(
  tables: Kysely<Tables>,
  table: string,
  key: readonly string[],
): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)));
  let last: Row | undefined;
  do {
    const after = last === undefined ? sql`` : sql`where (${columns}) > (${sql.join(valuesIn(last, key))})`;
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(rowsOnAPage)}`.execute(tables);
    if (rows.length > 0) yield rows;
    last = rows.length < rowsOnAPage ? undefined : rows.at(-1);
  } while (last !== undefined);
}

const valuesIn = (row: Row, columns: readonly string[]): Keepable[] => columns.map((column) => keepable(row[column]));
