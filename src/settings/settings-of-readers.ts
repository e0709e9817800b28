import { personalChats } from '../conversations/personal-chats.ts';
import { rowsOfEach } from '../store/rows-of-each.ts';
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

interface Chat {
  locale: string | null;
  time_zone: string | null;
}

/** What they chose, else what Teams says of them. */
const ofPerson = (
  agent: KnownAgent | undefined,
  chat: Chat | undefined,
): Pick<ReaderSettings, 'language' | 'timeZone' | 'quietHours'> => ({
  language: agent?.language ?? agent?.seenLanguage ?? languageOf(chat?.locale ?? undefined),
  timeZone: agent?.timeZone ?? agent?.seenTimeZone ?? chat?.time_zone ?? 'UTC',
  ...(agent?.quietHours !== undefined && { quietHours: agent.quietHours }),
});

const knownAgents = async (tables: Reading, tenant: string, agents: readonly string[]) => {
  const rows = await rowsOfEach(agents, (wanted) =>
    tables
      .selectFrom(wanted)
      .crossJoin('agent')
      .selectAll('agent')
      .where('tenant', '=', tenant)
      .whereRef('agent', '=', 'wanted.key')
      .execute(),
  );
  return new Map(rows.map((row) => [row.agent, readAgent(row)]));
};

const chats = async (tables: Reading, tenant: string, agents: readonly string[]) => {
  const rows = await personalChats(tables, tenant, agents);
  return new Map(rows.map((row) => [row.who, row]));
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
    const known = await knownAgents(tables, tenant, agents);
    const chatOf = await chats(tables, tenant, agents);
    const nobodys = agents.includes('') ? await teamOfNobody(tables, tenant) : undefined;
    const teamOf = (agent: string) => (agent === '' ? nobodys : known.get(agent)?.team);
    const teams = await chosenTeams(tables, tenant, [...new Set(agents.flatMap((agent) => teamOf(agent) ?? []))]);
    return new Map(
      agents.map((agent): [string, ReaderSettings] => {
        const team = teamOf(agent);
        const chosen = team === undefined ? {} : (teams.get(team) ?? {});
        return [agent, { ...ofPerson(known.get(agent), chatOf.get(agent)), ...ofTeam(team, chosen) }];
      }),
    );
  },
};
