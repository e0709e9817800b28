import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { SettingProblem, WrittenAgentSettings, WrittenTeamSettings } from '../src/settings/written-settings.ts';
import { unset } from '../src/settings/written-settings.ts';
import { commonTimeZones } from '../src/settings/time-zones.ts';
import { asTyped, literal, type AnyInput, type ChoiceInput } from './elements.ts';

export interface SettingsView<Written> {
  language: Language;
  /** What stands in the inputs: what holds, or what was written and cannot be kept. */
  written: Written;
  /** `saved`: what holds now is shown first. */
  isSaved?: boolean;
  problems?: readonly SettingProblem[];
}

export interface AgentSettingsView extends SettingsView<WrittenAgentSettings> {
  owner: string;
  /** What Teams says of them. */
  seenTimeZone?: string | undefined;
  roles: readonly Choice[];
}

export interface TeamSettingsView extends SettingsView<
  WrittenTeamSettings & { channel?: string | undefined; manager?: string | undefined }
> {
  /** People whom the team can choose. */
  colleagues: readonly { agent: string; name: string }[];
  isChannelElsewhere: boolean;
}

interface Choice {
  title: string;
  value: string;
}

const choiceInput = (
  language: Language,
  { id, label, value, choices }: { id: string; label: string; value: string | undefined; choices: readonly Choice[] },
  style: ChoiceInput['style'] = 'compact',
): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  isRequired: false,
  errorMessage: words[language].settings.choose,
  style,
  choices: [...choices],
  ...(value === undefined || value === '' ? {} : { value: asTyped(value) }),
});

const languageInput = (language: Language, value: string | undefined, whose: string): ChoiceInput => {
  const say = words[language].settings;
  const choices = [
    { title: whose, value: unset },
    { title: say.languages.en, value: 'en' },
    { title: say.languages.es, value: 'es' },
  ];
  return choiceInput(language, { id: 'language', label: say.language, value, choices });
};

const timeZoneInput = ({ language, written: { timeZone }, seenTimeZone }: AgentSettingsView): ChoiceInput => {
  const say = words[language].settings;
  const ofTeams =
    seenTimeZone === undefined ? say.timeZoneOfTeams : say.timeZoneOfTeamsNow({ zone: literal(seenTimeZone, 64) });
  const isListed = timeZone === undefined || timeZone === unset || commonTimeZones.includes(timeZone);
  const zones = isListed ? commonTimeZones : [timeZone, ...commonTimeZones];
  const choices = [
    { title: ofTeams, value: unset },
    ...zones.map((zone) => ({ title: literal(zone.replaceAll('_', ' '), 64), value: asTyped(zone) })),
  ];
  return choiceInput(language, { id: 'timeZone', label: say.timeZone, value: timeZone, choices }, 'filtered');
};

const timeInput = (language: Language, id: string, label: string, value = ''): AnyInput => ({
  type: 'Input.Time',
  id,
  label,
  isRequired: false,
  errorMessage: words[language].settings.choose,
  value: asTyped(value),
});

/** Of the card of a person. */
export const agentInputs = (view: AgentSettingsView): AnyInput[] => {
  const { language, written, roles } = view;
  const say = words[language].settings;
  const role = {
    id: 'partnerRole',
    label: say.role,
    value: written.partnerRole,
    choices: [{ title: say.roleAsked, value: unset }, ...roles],
  };
  return [
    languageInput(language, written.language, say.languageOfTeams),
    timeZoneInput(view),
    choiceInput(language, role),
    timeInput(language, 'quietFrom', say.quietFrom, written.quietFrom),
    timeInput(language, 'quietTo', say.quietTo, written.quietTo),
  ];
};

const channelChoices = ({ language, isChannelElsewhere }: TeamSettingsView): Choice[] => {
  const say = words[language].settings;
  return [
    { title: say.channelNone, value: unset },
    { title: say.channelThis, value: 'this' },
    ...(isChannelElsewhere ? [{ title: say.channelOther, value: 'other' }] : []),
  ];
};

const leadDaysInput = (language: Language, value = ''): AnyInput => {
  const say = words[language].settings;
  return {
    type: 'Input.Text',
    id: 'leadDays',
    label: say.leadDays,
    isRequired: false,
    errorMessage: say.leadDaysHint,
    maxLength: 64,
    isMultiline: false,
    value: asTyped(value),
  };
};

const titled = (title: string, value: string) => ({ title, value });

/** Of the card of a team. */
export const teamInputs = (view: TeamSettingsView): AnyInput[] => {
  const { language, written, colleagues } = view;
  const say = words[language].settings;
  const digests = [titled(say.digestEach, 'each'), titled(say.digestDaily, 'daily')];
  const renewals = [titled(say.renewalsSilent, 'silent'), titled(say.renewalsTold, 'told')];
  const managers = [
    titled(say.managerNone, unset),
    ...colleagues.map(({ agent, name }) => titled(literal(name, 80), agent)),
  ];
  const channel = { id: 'channel', label: say.channel, value: written.channel, choices: channelChoices(view) };
  return [
    languageInput(language, written.language, say.languageOfEach),
    choiceInput(language, { id: 'digest', label: say.digest, value: written.digest, choices: digests }),
    choiceInput(language, { id: 'renewals', label: say.renewals, value: written.renewals, choices: renewals }),
    leadDaysInput(language, written.leadDays),
    choiceInput(language, channel),
    choiceInput(language, { id: 'manager', label: say.manager, value: written.manager, choices: managers }, 'filtered'),
  ];
};
