import type { TurnContext } from 'botbuilder';

import { exchangeOf } from '../../dialogs/exchange.ts';
import { words } from '../../src/language/words.ts';
import { notice } from '../notice.ts';
import type { Command, Services } from './command.ts';

/** Asks what came of the case that this person had to do with last in this place. */
const recordLast = async (turn: TurnContext, { cases, conversation }: Services): Promise<void> => {
  const { ended, heard } = exchangeOf(turn);
  const one = ended?.case === undefined ? undefined : await cases.find(heard.actor, ended.case);
  if (one === undefined) notice(turn, words[heard.language].notices.noCaseYet);
  else await conversation.startOutcome(turn, one);
};

export const recordCommand: Command = {
  name: 'record',
  aliases: {
    en: ['record the outcome', 'record outcome', 'record an outcome'],
    es: ['registrar el resultado', 'registrar resultado', 'registrar un resultado'],
  },
  run: (turn, services) => {
    const { talk, heard } = exchangeOf(turn);
    if (talk === undefined) return recordLast(turn, services);
    const problem = talk.dialog === 'guidance' ? words[heard.language].notices.answerFirst : undefined;
    return services.conversation.askAgain(turn, problem);
  },
};
