import type { TurnContext } from 'botbuilder';

import { literal } from '../../cards/elements.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { fold } from '../../src/language/fold.ts';
import { understandAnswer } from '../../src/language/understand-answer.ts';
import { words } from '../../src/language/words.ts';
import type { Policy } from '../../src/policy/policy.ts';
import { readSpan, readTypedSetting, type TypedSetting } from '../../src/settings/typed-setting.ts';
import { unset } from '../../src/settings/written-settings.ts';
import { notice } from '../notice.ts';
import { saveAgentSettings, saveTeamSettings, showSettings } from '../show-settings.ts';
import type { Command, Services } from './command.ts';

const mine = new Set(['me', 'my', 'mine', 'mios', 'mis ajustes', 'yo']);
const ofTeam = new Set(['team', 'chat', 'equipo', 'del equipo']);
const asked = new Set(['ask', 'ask me', 'preguntar', 'preguntarme']);

const roleSaid = (policy: Policy, written: string): string => {
  if (asked.has(fold(written))) return unset;
  const choices = policy
    .question('partner_role')
    .values.filter(({ value }) => value !== 'unknown')
    .map(({ value, label, says }) => ({ value, says: [value, label.en, label.es, ...says.en, ...says.es] }));
  const read = understandAnswer(written, choices, []);
  return read.ok ? read.value : written;
};

/** An empty value would forget the choice without anybody having said so. */
const orNothing = (value: string): string => (value === '' ? '?' : value);

const save = (turn: TurnContext, services: Services, { setting, value }: TypedSetting): Promise<void> => {
  switch (setting) {
    case 'language':
      return saveAgentSettings(turn, services, { language: orNothing(value) });
    case 'timeZone':
      return saveAgentSettings(turn, services, { timeZone: fold(value) === 'teams' ? unset : orNothing(value) });
    case 'partnerRole':
      return saveAgentSettings(turn, services, { partnerRole: roleSaid(services.policy, orNothing(value)) });
    case 'quietHours': {
      const { from, to } = readSpan(orNothing(value));
      return saveAgentSettings(turn, services, { quietFrom: from, quietTo: to });
    }
    case 'digest':
      return saveTeamSettings(turn, services, { digest: orNothing(value) });
    case 'renewals':
      return saveTeamSettings(turn, services, { renewals: orNothing(value) });
    case 'leadDays':
      return saveTeamSettings(turn, services, { leadDays: orNothing(value) });
  }
};

export const settingsCommand: Command = {
  name: 'settings',
  topic: 'settings',
  aliases: {
    en: ['settings', 'preferences', 'options'],
    es: ['ajustes', 'configuración', 'preferencias', 'opciones'],
  },
  takes: {
    example: { en: 'time zone Europe/Madrid', es: 'zona horaria Europe/Madrid' },
    fits: (argument) => readTypedSetting(argument) !== undefined,
  },
  run: (turn, services, argument) => {
    const { place, language } = exchangeOf(turn).heard;
    const isShared = place.kind !== 'personal' && !place.isPrivate;
    const said = fold(argument);
    if (said === '') return showSettings(turn, services, isShared ? 'team' : 'me');
    if (mine.has(said)) return showSettings(turn, services, 'me');
    if (ofTeam.has(said)) return showSettings(turn, services, 'team');
    const typed = readTypedSetting(argument);
    if (typed !== undefined) return save(turn, services, typed);
    notice(turn, words[language].settings.which({ written: literal(argument, 40) }));
    return undefined;
  },
};

export const mySettingsCommand: Command = {
  name: 'mySettings',
  topic: 'settings',
  aliases: { en: ['my settings', 'my preferences'], es: ['mis ajustes', 'mis preferencias'] },
  isOffered: false,
  run: (turn, services) => showSettings(turn, services, 'me'),
};
