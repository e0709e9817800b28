import { prepare } from '../store/prepared.ts';
import type { Reading } from '../store/store.ts';

export const havingConversation = (tables: Reading, conversation: string) =>
  tables.selectFrom('conversation').select('tenant').distinct().where('conversation', '=', conversation);

const byConversation = prepare((tables: Reading, { conversation }: { conversation: string }) =>
  havingConversation(tables, conversation),
);

/** Every tenant that has had this conversation: Teams gives each id to one alone. */
export const tenantsOf = async (tables: Reading, conversation: string): Promise<string[]> => {
  const { rows } = await byConversation(tables, { conversation });
  return rows.map(({ tenant }) => tenant);
};
