import { rowsOfEach } from '../store/rows-of-each.ts';
import type { Reading } from '../store/store.ts';
import type { ConversationRow } from './conversation-rows.ts';

/** The chats with these people, as far as they are known. */
export const personalChats = (
  tables: Reading,
  tenant: string,
  people: readonly string[],
): Promise<ConversationRow[]> => {
  const chatWith = (who: string) =>
    tables
      .selectFrom('conversation')
      .selectAll()
      .where('tenant', '=', tenant)
      .where('kind', '=', 'personal')
      .where('who', '=', who);
  return rowsOfEach(people, ([first, ...rest]) =>
    rest.reduce((chats, who) => chats.unionAll(chatWith(who)), chatWith(first)).execute(),
  );
};
