import type { Insertable } from 'kysely';

import type { Clock } from '../clock.ts';
import { reviveFor } from '../reminders/revive.ts';
import { prepare } from '../store/prepared.ts';
import type { Changing, Reading, Store } from '../store/store.ts';
import type { Tables } from '../store/tables.ts';
import { told } from '../store/told.ts';
import type { Conversations, KnownConversation, Sighting } from './conversation.ts';
import { conversationsOf, readConversation, rowOf, withoutThread } from './conversation-rows.ts';

const byWho = prepare((tables: Reading, { tenant, kind, who }: { tenant: string; kind: string; who: string }) =>
  rowOf(tables, tenant, kind, who),
);

export const createConversations = ({ store, clock }: { store: Store; clock: Clock }): Conversations => {
  const find: Conversations['find'] = async (tenant, kind, who) => {
    const { rows } = await byWho(store.reading, { tenant, kind, who });
    return rows[0] && readConversation(rows[0]);
  };
  return {
    find,

    known: (where) => find(where.tenant, where.kind, whoOf(where)),

    async seen(sighting, known) {
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

    async teams(tenant) {
      const installed = conversationsOf(store.reading, tenant).where('state', '=', 'installed');
      const rows = await installed.where('kind', '!=', 'personal').orderBy('who').execute();
      return rows.map(readConversation);
    },

    async unreachable(tenant) {
      const away = conversationsOf(store.reading, tenant).where('state', '!=', 'installed');
      return (await away.orderBy('changed_at').execute()).map(readConversation);
    },
  };
};

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

/** In a group or a channel, the person and what is theirs are whoever wrote last. */
const isAsSeen = (known: KnownConversation, seen: Sighting): boolean =>
  known.state === 'installed' &&
  known.conversation === withoutThread(seen.conversation) &&
  known.serviceUrl === seen.serviceUrl &&
  known.bot === seen.bot &&
  (seen.kind !== 'personal' || isSamePerson(known, seen));

const isSamePerson = (known: KnownConversation, { user, locale, timeZone }: Sighting): boolean =>
  known.user === user &&
  (locale === undefined || known.locale === locale) &&
  (timeZone === undefined || known.timeZone === timeZone);

const keep = async (tables: Changing, sighting: Sighting, now: Date): Promise<void> => {
  const { tenant, kind, agent } = sighting;
  const seen = { ...columns(sighting), error: null, changed_at: now.toISOString() };
  await put(tables, { tenant, kind, who: whoOf(sighting), ...seen });
  await reviveFor(tables, tenant, kind === 'personal' ? agent : undefined, now);
};

const put = prepare((tables: Changing, { tenant, kind, who, ...seen }: Insertable<Tables['conversation']>) =>
  tables
    .insertInto('conversation')
    .values({ tenant, kind, who, ...seen })
    .onConflict((conflict) => conflict.columns(['tenant', 'kind', 'who']).doUpdateSet(seen))
    .withPlugin(told),
);
