import type { Insertable, Selectable } from 'kysely';
import { z } from 'zod';

import { fold } from '../language/fold.ts';
import { Language } from '../language/language.ts';
import { PartnerRole } from '../policy/facts.ts';
import type { AgentTable, TeamTable } from '../store/settings-tables.ts';
import { prepare } from '../store/prepared.ts';
import type { Changing, Reading, Store } from '../store/store.ts';
import { told } from '../store/told.ts';
import {
  Digest,
  Renewals,
  LeadDays,
  QuietHours,
  TimeZone,
  type AgentSettings,
  type Choices,
  type Colleague,
  type KnownAgent,
  type SeenAgent,
  type Settings,
  type TeamSettings,
} from './settings.ts';

/** A stored choice that this version no longer knows counts as never chosen. */
const chosen = <Shape extends z.ZodType>(shape: Shape, stored: unknown): z.infer<Shape> | undefined =>
  shape.safeParse(stored).data;

const without = <Values extends object>(values: Values): { [Name in keyof Values]?: NonNullable<Values[Name]> } => {
  const present: { [Name in keyof Values]?: NonNullable<Values[Name]> } = {};
  for (const name in values) {
    const value = values[name];
    if (value !== undefined && value !== null) present[name] = value;
  }
  return present;
};

type AgentRow = Omit<Selectable<AgentTable>, 'tenant' | 'folded_name'>;

export const readAgent = (row: AgentRow): KnownAgent => ({
  agent: row.agent,
  name: row.name,
  teamsId: row.teams_id,
  ...without({
    language: chosen(Language, row.language),
    timeZone: chosen(TimeZone, row.time_zone),
    seenTimeZone: chosen(TimeZone, row.seen_time_zone),
    partnerRole: chosen(PartnerRole, row.partner_role),
    quietHours: chosen(QuietHours, { from: row.quiet_from, to: row.quiet_to }),
    seenLanguage: chosen(Language, row.seen_language),
    team: row.team,
  }),
});

const readLeadDays = (stored: string | null) => (stored === null ? undefined : chosen(LeadDays, JSON.parse(stored)));

export const readTeam = (row: Omit<Selectable<TeamTable>, 'tenant' | 'team'>): TeamSettings =>
  without({
    language: chosen(Language, row.language),
    digest: chosen(Digest, row.digest),
    renewals: chosen(Renewals, row.renewals),
    leadDays: readLeadDays(row.lead_days),
    channel: row.channel,
    manager:
      row.manager === null || row.manager_name === null ? undefined : { agent: row.manager, name: row.manager_name },
  });

/** Columns for the choices that were named; the others stay as they are. */
const agentColumns = ({ language, timeZone, partnerRole, quietHours }: Choices<AgentSettings>) => ({
  ...(language !== undefined && { language }),
  ...(timeZone !== undefined && { time_zone: timeZone }),
  ...(partnerRole !== undefined && { partner_role: partnerRole }),
  ...(quietHours !== undefined && { quiet_from: quietHours?.from ?? null, quiet_to: quietHours?.to ?? null }),
});

const teamColumns = ({ language, digest, renewals, leadDays, channel, manager }: Choices<TeamSettings>) => ({
  ...(language !== undefined && { language }),
  ...(digest !== undefined && { digest }),
  ...(renewals !== undefined && { renewals }),
  ...(leadDays !== undefined && { lead_days: leadDays === null ? null : JSON.stringify(leadDays) }),
  ...(channel !== undefined && { channel }),
  ...(manager !== undefined && { manager: manager?.agent ?? null, manager_name: manager?.name ?? null }),
});

const isAsKnown = (person: SeenAgent, known: KnownAgent | undefined): boolean =>
  known?.name === person.name &&
  known.teamsId === person.teamsId &&
  (person.timeZone === undefined || person.timeZone === known.seenTimeZone) &&
  (person.language === undefined || person.language === known.seenLanguage) &&
  (person.team === undefined || person.team === known.team);

const agentsOf = (store: Store, tenant: string) => store.reading.selectFrom('agent').where('tenant', '=', tenant);

const colleague = ({ agent, name, teams_id: teamsId }: Pick<AgentRow, 'agent' | 'name' | 'teams_id'>): Colleague => ({
  agent,
  name,
  teamsId,
});

const agentById = prepare((tables: Reading, { tenant, agent }: { tenant: string; agent: string }) =>
  tables.selectFrom('agent').selectAll().where('tenant', '=', tenant).where('agent', '=', agent),
);

const putAgent = prepare((tables: Changing, { tenant, agent, ...seen }: Insertable<AgentTable>) =>
  tables
    .insertInto('agent')
    .values({ tenant, agent, ...seen })
    .onConflict((conflict) => conflict.columns(['tenant', 'agent']).doUpdateSet(seen))
    .withPlugin(told),
);

const agentSettings = (store: Store): Pick<Settings, 'ofAgent' | 'seen' | 'changeAgent'> => ({
  ofAgent: async (tenant, agent) => {
    const { rows } = await agentById(store.reading, { tenant, agent });
    return rows[0] && readAgent(rows[0]);
  },
  seen: async (person, known) => {
    if (isAsKnown(person, known)) return;
    const { tenant, agent, name, teamsId, timeZone, language, team } = person;
    const seen = {
      teams_id: teamsId,
      name,
      folded_name: fold(name),
      ...(timeZone !== undefined && { seen_time_zone: timeZone }),
      ...(language !== undefined && { seen_language: language }),
      ...(team !== undefined && { team }),
    };
    await store.change((tables) => putAgent(tables, { tenant, agent, ...seen }));
  },
  changeAgent: async (tenant, agent, choices) => {
    const columns = agentColumns(choices);
    if (Object.keys(columns).length === 0) return;
    await store.change((tables) =>
      tables.updateTable('agent').set(columns).where('tenant', '=', tenant).where('agent', '=', agent).execute(),
    );
  },
});

const teamSettings = (store: Store): Pick<Settings, 'ofTeam' | 'changeTeam'> => ({
  ofTeam: async (tenant, team) => {
    const teams = store.reading.selectFrom('team').selectAll().where('tenant', '=', tenant);
    const row = await teams.where('team', '=', team).executeTakeFirst();
    return row === undefined ? {} : readTeam(row);
  },
  changeTeam: async (tenant, team, choices) => {
    const columns = teamColumns(choices);
    if (Object.keys(columns).length === 0) return;
    await store.change((tables) =>
      tables
        .insertInto('team')
        .values({ tenant, team, ...columns })
        .onConflict((conflict) => conflict.columns(['tenant', 'team']).doUpdateSet(columns))
        .execute(),
    );
  },
});

const colleagueSearch = (store: Store): Pick<Settings, 'byTeamsId' | 'colleagues'> => {
  const named = (tenant: string) => agentsOf(store, tenant).select(['agent', 'name', 'teams_id']);
  return {
    byTeamsId: async (tenant, teamsId) => {
      const row = await named(tenant).where('teams_id', '=', teamsId).executeTakeFirst();
      return row && colleague(row);
    },
    colleagues: async (tenant, { text, limit }) => {
      const from = fold(text);
      const rows = await named(tenant)
        .where('folded_name', '>=', from)
        .where('folded_name', '<', `${from}\u{10ffff}`)
        .orderBy('folded_name')
        .orderBy('agent')
        .limit(limit)
        .execute();
      return rows.map(colleague);
    },
  };
};

/** What people and teams chose, by card and never by redeploying. */
export const createSettings = (store: Store): Settings => ({
  ...agentSettings(store),
  ...teamSettings(store),
  ...colleagueSearch(store),
});
