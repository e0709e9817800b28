import type { Reading } from '../store/store.ts';

/** The causes of changes that begin so: a handful, because a cause is given once. */
export async function causesBeginning(tables: Reading, tenant: string, beginning: string): Promise<string[]> {
  const rows = await tables
    .selectFrom('processed_activity')
    .select('cause')
    .where('tenant', '=', tenant)
    .where('cause', '>=', beginning)
    .where('cause', '<', `${beginning}\u{10ffff}`)
    .limit(10)
    .execute();
  return rows.map(({ cause }) => cause).filter((cause) => cause.startsWith(beginning));
}
