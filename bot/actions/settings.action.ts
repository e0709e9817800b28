import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { saveAgentSettings, saveTeamSettings, showSettings } from '../show-settings.ts';

/** Shows settings or keeps what was filled in. Nobody saves what stands on a colleague's card. */
export const settingsAction = async (
  turn: TurnContext,
  services: Services,
  press: Extract<Press, { verb: 'settings' }>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const { language: spoken, timeZone, partnerRole, quietFrom, quietTo } = press;
  const { digest, renewals, leadDays, channel, manager } = press;
  if (press.isFilled !== true) await showSettings(turn, services, press.of);
  else if (press.of === 'team')
    await saveTeamSettings(turn, services, { language: spoken, digest, renewals, leadDays, channel, manager });
  else if (press.owner === actor.agent)
    await saveAgentSettings(turn, services, { language: spoken, timeZone, partnerRole, quietFrom, quietTo });
  else exchange.reply = { where: 'word', sentence: words[language].settings.notYours };
};
