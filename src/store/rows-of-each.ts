import type { AliasedRawBuilder } from 'kysely';
import { sql } from 'kysely';

import { inSteps } from './in-steps.ts';

/** A statement stays of a length that is prepared quickly. */
const atOnce = 500;

/** A table of one column, to be joined first. */
type Wanted<Key> = AliasedRawBuilder<{ key: Key }, 'wanted'>;

export const wantedKeys = <Key extends string | number>(keys: readonly Key[]): Wanted<Key> => {
  // PostgreSQL takes what has no type for a text.
  const type = sql.raw(typeof keys[0] === 'number' ? 'integer' : 'text');
  const rows = sql.join(keys.map((key) => sql`(cast(${key} as ${type}))`));
  return sql<{ key: Key }>`(select column1 as key from (values ${rows}) as given)`.as('wanted');
};

/**
 * Rows that are found by one key each, in one statement for many: `query` cross-joins the wanted keys, first, with its
 * table. Of a list beside a tenant SQLite, and PostgreSQL before it has counted a table, make a walk through all that the
 * tenant has; and a question that is repeated for each key takes longer to plan than to answer.
 */
export const rowsOfEach = <Key extends string | number, Row>(
  wanted: readonly Key[],
  query: (wanted: Wanted<Key>) => Promise<Row[]>,
): Promise<Row[]> => inSteps(wanted, (some) => query(wantedKeys(some)), atOnce);
