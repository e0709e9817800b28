import type { Clock } from '../clock.ts';
import { reviveFor } from '../reminders/revive.ts';
import type { Changing, Store } from '../store/store.ts';
import type { Conversations, Sighting } from './conversation.ts';
import {
  conversationsOf,
  findRow,
  readConversation,
  withoutThread,
  type ConversationRow,
} from './conversation-rows.ts';

export const createConversations = ({ store, clock }: { store: Store; clock: Clock }): Conversations => ({
  async seen(sighting) {
    const { tenant, kind } = sighting;
    const known = await findRow(store.reading, tenant, kind, whoOf(sighting));
    if (known !== undefined && isAsSeen(known, sighting)) return;
    await store.change((tables) => keep(tables, sighting, clock.now()));
  },

  async removed(gone) {
    await store.change((tables) =>
      tables
        .updateTable('conversation')
        .set({ state: 'removed', error: null, changed_at: clock.now().toISOString() })
        .where('tenant', '=', gone.tenant)
        .where('kind', '=', gone.kind)
        .where('who', '=', whoOf(gone))
        .execute(),
    );
  },

  async find(tenant, kind, who) {
    const row = await findRow(store.reading, tenant, kind, who);
    return row && readConversation(row);
  },

  async teams(tenant) {
    const installed = conversationsOf(store.reading, tenant).where('state', '=', 'installed');
    const rows = await installed.where('kind', '!=', 'personal').orderBy('who').execute();
    return rows.map(readConversation);
  },

  async unreachable(tenant) {
    const away = conversationsOf(store.reading, tenant).where('state', '!=', 'installed');
    return (await away.orderBy('changed_at').execute()).map(readConversation);
  },
});

/** A person is one chat; a group or a channel is itself. */
const whoOf = ({ kind, agent, conversation }: Pick<Sighting, 'kind' | 'agent' | 'conversation'>): string =>
  kind === 'personal' ? agent : withoutThread(conversation);

const columns = ({ kind, conversation, user, serviceUrl, bot, locale, timeZone }: Sighting) => ({
  conversation: withoutThread(conversation),
  service_url: serviceUrl,
  bot,
  state: 'installed',
  // In a group or a channel these are whoever wrote last.
  ...(kind === 'personal' && {
    user_id: user,
    ...(locale !== undefined && { locale }),
    ...(timeZone !== undefined && { time_zone: timeZone }),
  }),
});

const isAsSeen = (row: ConversationRow, sighting: Sighting): boolean =>
  Object.entries(columns(sighting)).every(([column, value]) => Reflect.get(row, column) === value);

const keep = async (tables: Changing, sighting: Sighting, now: Date): Promise<void> => {
  const { tenant, kind, agent } = sighting;
  const seen = { ...columns(sighting), error: null, changed_at: now.toISOString() };
  await tables
    .insertInto('conversation')
    .values({ tenant, kind, who: whoOf(sighting), ...seen })
    .onConflict((conflict) => conflict.columns(['tenant', 'kind', 'who']).doUpdateSet(seen))
    .execute();
  await reviveFor(tables, tenant, kind === 'personal' ? agent : undefined, now);
};
