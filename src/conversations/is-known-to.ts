import type { Reading } from '../store/store.ts';

/** Whether one of these tenants has had this conversation. Teams gives each id to one tenant alone. */
export const isKnownTo = async (
  tables: Reading,
  tenants: readonly string[],
  conversation: string,
): Promise<boolean> => {
  const known = await tables
    .selectFrom('conversation')
    .select('tenant')
    .where('tenant', 'in', tenants)
    .where('conversation', '=', conversation)
    .limit(1)
    .executeTakeFirst();
  return known !== undefined;
};
