import { inSteps } from '../store/in-steps.ts';
import { prepareRows } from '../store/prepared.ts';
import { wantedKeys } from '../store/rows-of-each.ts';
import { languageOf } from '../language/language.ts';
import type { Leads } from '../policy/calendar-rows.ts';
import type { ReaderSettings, SettingsOfReaders } from '../reminders/reader-settings.ts';
import type { Reading } from '../store/store.ts';
import { readAgent, readTeam } from './create-settings.ts';
import type { KnownAgent, TeamSettings } from './settings.ts';

/** A team counts its days before the end of a term; the other dates of the calendar keep their own. */
const leadsOf = (days: readonly number[] | undefined): Leads | undefined =>
  days === undefined ? undefined : { 'RM-TERM': days.map((day) => -day) };

/** The General channel has the id of its team, and a group chat is its own. */
const ofTeam = (team: string | undefined, { language, digest, renewals, leadDays, channel, manager }: TeamSettings) => {
  const teamConversation = channel ?? team;
  const leads = leadsOf(leadDays);
  return {
    ...(language !== undefined && { teamLanguage: language }),
    ...(digest !== undefined && { digest: digest === 'daily' }),
    ...(renewals !== undefined && { tellsRenewals: renewals === 'told' }),
    ...(leads !== undefined && { leads }),
    ...(teamConversation !== undefined && { teamConversation }),
    ...(manager !== undefined && { manager: manager.agent }),
  };
};

type PersonRow = Awaited<ReturnType<typeof rowsOfPeople>>['rows'][number];

const agentOf = ({ agent, teams_id, name, ...row }: PersonRow): KnownAgent | undefined =>
  agent === null || teams_id === null || name === null ? undefined : readAgent({ ...row, agent, teams_id, name });

/** What they chose, else what Teams says of them. */
const ofPerson = (
  agent: KnownAgent | undefined,
  chat: Pick<PersonRow, 'chat_locale' | 'chat_time_zone'> | undefined,
): Pick<ReaderSettings, 'language' | 'timeZone' | 'quietHours'> => ({
  language: agent?.language ?? agent?.seenLanguage ?? languageOf(chat?.chat_locale ?? undefined),
  timeZone: agent?.timeZone ?? agent?.seenTimeZone ?? chat?.chat_time_zone ?? 'UTC',
  ...(agent?.quietHours !== undefined && { quietHours: agent.quietHours }),
});

/** Who wrote to the bot, and who has a chat with it, in one question: there may be either without the other. */
const rowsOfPeople = prepareRows((tables: Reading, people: readonly { tenant: string; agent: string }[]) => {
  const [{ tenant } = { tenant: '' }] = people;
  return tables
    .selectFrom(wantedKeys(people.map(({ agent }) => agent)))
    .leftJoin('agent', (join) => join.on('agent.tenant', '=', tenant).onRef('agent.agent', '=', 'wanted.key'))
    .leftJoin('conversation as chat', (join) =>
      join.on('chat.tenant', '=', tenant).on('chat.kind', '=', 'personal').onRef('chat.who', '=', 'wanted.key'),
    )
    .selectAll('agent')
    .select(['wanted.key as who', 'chat.locale as chat_locale', 'chat.time_zone as chat_time_zone']);
});

const people = async (tables: Reading, tenant: string, agents: readonly string[]) => {
  const rows = await inSteps(agents, async (some) => {
    const found = await rowsOfPeople(
      tables,
      some.map((agent) => ({ tenant, agent })),
    );
    return found.rows;
  });
  return new Map(rows.map((row) => [row.who, { ...row, known: agentOf(row) }]));
};

const chosenTeams = async (tables: Reading, tenant: string, teams: readonly string[]) => {
  if (teams.length === 0) return new Map<string, TeamSettings>();
  const rows = await tables
    .selectFrom('team')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('team', 'in', teams)
    .execute();
  return new Map(rows.map((row) => [row.team, readTeam(row)]));
};

/** Who hears of what nobody looks after: the team that named a channel first in the order of ids, else any with the app. */
const teamOfNobody = async (tables: Reading, tenant: string): Promise<string | undefined> => {
  const named = await tables
    .selectFrom('team')
    .select('team')
    .where('tenant', '=', tenant)
    .where('channel', 'is not', null)
    .orderBy('team')
    .limit(1)
    .executeTakeFirst();
  if (named !== undefined) return named.team;
  const channel = await tables
    .selectFrom('conversation')
    .select('who')
    .where('tenant', '=', tenant)
    .where('kind', '=', 'channel')
    .where('state', '=', 'installed')
    .orderBy('who')
    .limit(1)
    .executeTakeFirst();
  return channel?.who;
};

/** What people and their teams chose, as reminders ask for it. A person belongs to the team in which they last wrote to us. */
export const settingsOfReaders: SettingsOfReaders = {
  async of(tables, tenant, agents) {
    if (agents.length === 0) return new Map();
    const asked = await people(tables, tenant, agents);
    const nobodys = agents.includes('') ? await teamOfNobody(tables, tenant) : undefined;
    const teamOf = (agent: string) => (agent === '' ? nobodys : asked.get(agent)?.known?.team);
    const teams = await chosenTeams(tables, tenant, [...new Set(agents.flatMap((agent) => teamOf(agent) ?? []))]);
    return new Map(
      agents.map((agent): [string, ReaderSettings] => {
        const team = teamOf(agent);
        const chosen = team === undefined ? {} : (teams.get(team) ?? {});
        return [agent, { ...ofPerson(asked.get(agent)?.known, asked.get(agent)), ...ofTeam(team, chosen) }];
      }),
    );
  },
};
