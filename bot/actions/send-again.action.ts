import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { notice } from '../notice.ts';

/** What could not be delivered is tried once more. */
export const sendAgain = async (turn: TurnContext, { reminders }: Services): Promise<void> => {
  const { actor, language } = exchangeOf(turn).heard;
  const count = await reminders.redrive(actor);
  notice(turn, words[language].reminders.list.sentAgain({ count }));
};
