import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import { cardMessage, type CardMessage } from './card-message.ts';
import { button, group, heading, hint, labelled, literal, paragraph, type AnyInput, type Element } from './elements.ts';
import {
  agentInputs,
  teamInputs,
  type AgentSettingsView,
  type SettingsView,
  type TeamSettingsView,
} from './settings-inputs.ts';

const shownValue = (language: Language, input: AnyInput): string => {
  const shown =
    input.type === 'Input.ChoiceSet'
      ? input.choices.find(({ value }) => value === input.value)?.title
      : literal(input.value ?? '');
  return shown === undefined || shown === literal('') ? words[language].settings.unset : shown;
};

const above = ({ language, isSaved, problems = [] }: SettingsView<object>, inputs: readonly AnyInput[]): Element[] => {
  const say = words[language].settings;
  if (problems.length > 0) {
    const sentences = problems.map(({ setting, written }) =>
      paragraph(say.expected[setting]({ written: literal(written, 40) }), 'Small'),
    );
    return [group([paragraph(say.nothingSaved), ...sentences], 'warning')];
  }
  if (isSaved !== true) return [];
  return [
    group([paragraph(say.saved), ...inputs.map((one) => labelled(one.label, shownValue(language, one)))], 'good'),
  ];
};

/** A person's own choices. Their card saves for them alone, wherever it stands. */
export const agentSettingsCard = (view: AgentSettingsView): CardMessage => {
  const { language, owner } = view;
  const say = words[language];
  const inputs = agentInputs(view);
  return cardMessage(
    language,
    [
      heading(say.settings.mine),
      hint(say.settings.mineHow),
      ...above(view, inputs),
      ...inputs,
      hint(say.settings.quietHint),
    ],
    [
      button(say.buttons.save, { verb: 'settings', of: 'me', owner, isFilled: true }, true),
      button(say.buttons.help, { verb: 'help' }),
    ],
  );
};

/** What a team, or a group chat, chose for everybody in it. */
export const teamSettingsCard = (view: TeamSettingsView): CardMessage => {
  const { language } = view;
  const say = words[language];
  const inputs = teamInputs(view);
  return cardMessage(
    language,
    [
      heading(say.settings.ofTeam),
      hint(say.settings.ofTeamHow),
      ...above(view, inputs),
      ...inputs,
      hint(say.settings.leadDaysHint),
    ],
    [
      button(say.buttons.save, { verb: 'settings', of: 'team', isFilled: true }, true),
      button(say.buttons.mySettings, { verb: 'settings', of: 'me' }),
    ],
  );
};
