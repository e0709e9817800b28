import type { Reading } from '../store/store.ts';
import type { Destination, FindDestination, LearnDestination, OutOfReach } from './conversation.ts';
import { conversationsOf, findRow, readConversation, withoutThread } from './conversation-rows.ts';
import { personalChats } from './personal-chats.ts';

export const findDestination: FindDestination = async (tables, tenant, wanted) => {
  if ('person' in wanted) return findPerson(tables, tenant, wanted.person);
  const id = withoutThread(wanted.conversation);
  const row =
    (await findRow(tables, tenant, 'channel', id)) ?? (await findRow(tables, tenant, 'group', id)) ?? undefined;
  if (row === undefined) return 'unknown';
  const known = readConversation(row);
  return known.state === 'installed' ? destinationOf(known) : known.state;
};

const destinationOf = ({ tenant, serviceUrl, bot, kind, who, conversation }: Destination): Destination => ({
  tenant,
  serviceUrl,
  bot,
  kind,
  who,
  ...(conversation !== undefined && { conversation }),
});

/** Those of the people whose chat is known. */
export const findPeople = async (
  tables: Reading,
  tenant: string,
  people: readonly string[],
): Promise<Map<string, Destination | OutOfReach>> => {
  if (people.length === 0) return new Map();
  const known = (await personalChats(tables, tenant, people)).map(readConversation);
  return new Map(known.map((one) => [one.who, one.state === 'installed' ? destinationOf(one) : one.state]));
};

/** Somebody who never wrote can be reached where the app was installed for them: Teams then makes the chat. */
const findPerson = async (tables: Reading, tenant: string, person: string) => {
  const row = await findRow(tables, tenant, 'personal', person);
  if (row === undefined) return newChatWith(tables, tenant, person);
  const known = readConversation(row);
  return known.state === 'installed' ? destinationOf(known) : known.state;
};

const newChatWith = async (tables: Reading, tenant: string, person: string) => {
  const newest = await conversationsOf(tables, tenant)
    .where('state', '=', 'installed')
    .orderBy('changed_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return 'unknown';
  const { service_url: serviceUrl, bot } = newest;
  return { tenant, serviceUrl, bot, kind: 'personal', who: person } as const;
};

export const learnDestination: LearnDestination = async (tables, learnt, now) => {
  const { tenant, kind, who, serviceUrl, bot } = learnt.destination;
  const changed_at = now.toISOString();
  const news =
    learnt.kind === 'made'
      ? { conversation: learnt.conversation, state: 'installed', error: null, changed_at }
      : { state: learnt.state, error: learnt.error, changed_at };
  await tables
    .insertInto('conversation')
    .values({ tenant, kind, who, service_url: serviceUrl, bot, ...news })
    .onConflict((conflict) => conflict.columns(['tenant', 'kind', 'who']).doUpdateSet(news))
    .execute();
};
