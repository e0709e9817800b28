import type { TurnContext } from 'botbuilder';

import { agentSettingsCard, teamSettingsCard } from '../cards/settings.card.ts';
import type { TeamSettingsView } from '../cards/settings-inputs.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { exchangeOf, type Exchange, type Heard } from '../dialogs/exchange.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Policy } from '../src/policy/policy.ts';
import type { Choices, KnownAgent, TeamSettings } from '../src/settings/settings.ts';
import {
  readAgentSettings,
  readTeamSettings,
  unset,
  type SettingProblem,
  type WrittenAgentSettings,
} from '../src/settings/written-settings.ts';
import type { Services } from './commands/command.ts';
import { notice } from './notice.ts';

type Parts = Pick<Services, 'settings' | 'policy'>;

/** Everything that can be written about a team. */
export type WrittenTeam = TeamSettingsView['written'];

interface Shown {
  isSaved?: boolean;
  problems?: readonly SettingProblem[];
}

const mostColleagues = 100;

/** A card that everybody reads keeps the team's language. */
const languageAfter = ({ language, place }: Heard, chosen: Language | undefined): Language =>
  place.kind === 'personal' || place.isPrivate ? (chosen ?? language) : language;

const roleChoices = (policy: Policy, language: Language) =>
  policy
    .question('partner_role')
    .values.filter(({ value }) => value !== 'unknown')
    .map(({ value, label }) => ({ title: label[language], value }));

const writtenAgent = (known: KnownAgent | undefined): WrittenAgentSettings => ({
  language: known?.language ?? unset,
  timeZone: known?.timeZone ?? unset,
  partnerRole: known?.partnerRole ?? unset,
  quietFrom: known?.quietHours?.from ?? '',
  quietTo: known?.quietHours?.to ?? '',
});

const agentCard = async (
  { heard }: Exchange,
  { settings, policy }: Parts,
  shown: Shown & { written?: WrittenAgentSettings },
): Promise<CardMessage> => {
  const { actor } = heard;
  const known = await settings.ofAgent(actor.tenant, actor.agent);
  const language = languageAfter(heard, known?.language);
  return agentSettingsCard({
    ...shown,
    language,
    owner: actor.agent,
    written: { ...writtenAgent(known), ...shown.written },
    seenTimeZone: known?.seenTimeZone,
    roles: roleChoices(policy, language),
  });
};

const writtenTeam = (
  { language, digest, renewals, leadDays, channel, manager }: TeamSettings,
  here: string,
): WrittenTeam => ({
  language: language ?? unset,
  digest: digest ?? '',
  renewals: renewals ?? '',
  leadDays: leadDays?.join(', ') ?? '',
  channel: channel === undefined ? unset : channel === here ? 'this' : 'other',
  manager: manager?.agent ?? unset,
});

const teamCard = async (
  { heard }: Exchange,
  { settings }: Parts,
  team: string,
  shown: Shown & { written?: WrittenTeam },
): Promise<CardMessage> => {
  const { tenant } = heard.actor;
  const here = heard.place.conversation;
  const chosen = await settings.ofTeam(tenant, team);
  const known = await settings.colleagues(tenant, { text: '', limit: mostColleagues });
  const { manager, channel } = chosen;
  const isListed = manager === undefined || known.some(({ agent }) => agent === manager.agent);
  return teamSettingsCard({
    ...shown,
    language: chosen.language ?? heard.language,
    written: { ...writtenTeam(chosen, here), ...shown.written },
    colleagues: isListed ? known : [manager, ...known],
    isChannelElsewhere: channel !== undefined && channel !== here,
  });
};

/** Shows a person's own settings, or those of the team or chat that this is. */
export const showSettings = async (turn: TurnContext, parts: Parts, of: 'me' | 'team'): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { place, language } = exchange.heard;
  if (of === 'me') exchange.reply = { where: 'below', message: await agentCard(exchange, parts, {}) };
  else if (place.team === undefined) notice(turn, words[language].settings.onlyInTeam);
  else exchange.reply = { where: 'below', message: await teamCard(exchange, parts, place.team, {}) };
};

const present = <Written extends object>(written: Written): Partial<Written> => {
  const stated: Partial<Written> = {};
  for (const name in written) if (written[name] !== undefined) stated[name] = written[name];
  return stated;
};

/** Keeps what a person wrote about themselves, and shows what holds now; or shows what cannot be kept and why. */
export const saveAgentSettings = async (
  turn: TurnContext,
  parts: Parts,
  written: WrittenAgentSettings,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { tenant, agent } = exchange.heard.actor;
  const read = readAgentSettings(written);
  if (read.ok) await parts.settings.changeAgent(tenant, agent, read.value);
  const shown = read.ok ? { isSaved: true } : { problems: read.problem, written: present(written) };
  exchange.reply = { where: 'in-place', message: await agentCard(exchange, parts, shown) };
};

/** People and places are looked up here; whoever is not known cannot be chosen. */
const lookedUp = async (
  { heard }: Exchange,
  { settings }: Parts,
  { channel, manager }: WrittenTeam,
): Promise<{ choices: Choices<TeamSettings>; problems: SettingProblem[] }> => {
  const { tenant } = heard.actor;
  const choices: Choices<TeamSettings> = {};
  const problems: SettingProblem[] = [];
  if (channel === 'this') choices.channel = heard.place.conversation;
  else if (channel === unset || channel === '') choices.channel = null;
  else if (channel !== undefined && channel !== 'other') problems.push({ setting: 'channel', written: channel });
  if (manager === unset || manager === '') choices.manager = null;
  else if (manager !== undefined) {
    const known = await settings.ofAgent(tenant, manager);
    if (known === undefined) problems.push({ setting: 'manager', written: manager });
    else choices.manager = { agent: known.agent, name: known.name };
  }
  return { choices, problems };
};

/** The same for the team or chat that this is: only from inside it. */
export const saveTeamSettings = async (turn: TurnContext, parts: Parts, written: WrittenTeam): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language, place } = exchange.heard;
  const { team } = place;
  if (team === undefined) {
    notice(turn, words[language].settings.onlyInTeam);
    return;
  }
  const read = readTeamSettings(written);
  const { choices, problems } = await lookedUp(exchange, parts, written);
  const allProblems = [...(read.ok ? [] : read.problem), ...problems];
  if (read.ok && problems.length === 0) {
    await parts.settings.changeTeam(actor.tenant, team, { ...read.value, ...choices });
  }
  const shown = allProblems.length === 0 ? { isSaved: true } : { problems: allProblems, written: present(written) };
  exchange.reply = { where: 'in-place', message: await teamCard(exchange, parts, team, shown) };
};
