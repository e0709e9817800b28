import type { Selectable } from 'kysely';
import { z } from 'zod';

import type { Reading } from '../store/store.ts';
import type { ConversationTable } from '../store/reminder-tables.ts';
import type { KnownConversation } from './conversation.ts';
import { conversationStates } from './refusals.ts';

export type ConversationRow = Selectable<ConversationTable>;

const Kind = z.enum(['personal', 'group', 'channel']);
const State = z.enum(conversationStates);

export const conversationsOf = (tables: Reading, tenant: string) =>
  tables.selectFrom('conversation').selectAll().where('tenant', '=', tenant);

export const rowOf = (tables: Reading, tenant: string, kind: string, who: string) =>
  conversationsOf(tables, tenant).where('kind', '=', kind).where('who', '=', who);

export const findRow = (tables: Reading, tenant: string, kind: string, who: string) =>
  rowOf(tables, tenant, kind, who).executeTakeFirst();

export const readConversation = (row: ConversationRow): KnownConversation => ({
  tenant: row.tenant,
  kind: Kind.parse(row.kind),
  who: row.who,
  ...(row.conversation !== null && { conversation: row.conversation }),
  ...(row.user_id !== null && { user: row.user_id }),
  serviceUrl: row.service_url,
  bot: row.bot,
  ...(row.locale !== null && { locale: row.locale }),
  ...(row.time_zone !== null && { timeZone: row.time_zone }),
  state: State.parse(row.state),
  ...(row.error !== null && { error: row.error }),
  changedAt: new Date(row.changed_at),
});

/** A thread's id is that of its channel and of the message that began it. */
export const withoutThread = (conversation: string): string => conversation.replace(/;messageid=.*$/s, '');
