/** A statement joins 500 parts at most in SQLite. */
const atOnce = 100;

/**
 * Rows that are found by one key each, in one statement for many. Every part names its whole key: of a list beside a tenant
 * SQLite, and PostgreSQL before it has counted a table, make a walk through all that the tenant has.
 */
export const rowsOfEach = async <Key, Row>(
  wanted: readonly Key[],
  query: (some: readonly [Key, ...Key[]]) => Promise<Row[]>,
): Promise<Row[]> => {
  const rows: Row[] = [];
  for (let from = 0; from < wanted.length; from += atOnce) {
    const [first, ...rest] = wanted.slice(from, from + atOnce);
    if (first !== undefined) rows.push(...(await query([first, ...rest])));
  }
  return rows;
};
