import { rowsOfEach } from '../store/rows-of-each.ts';
import type { Reading } from '../store/store.ts';
import type { ConversationRow } from './conversation-rows.ts';

/** The chats with these people, as far as they are known. */
export const personalChats = (tables: Reading, tenant: string, people: readonly string[]): Promise<ConversationRow[]> =>
  rowsOfEach(people, (wanted) =>
    tables
      .selectFrom(wanted)
      .crossJoin('conversation')
      .selectAll('conversation')
      .where('tenant', '=', tenant)
      .where('kind', '=', 'personal')
      .whereRef('who', '=', 'wanted.key')
      .execute(),
  );
