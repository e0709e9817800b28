import type { TurnContext } from 'botbuilder';

import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import type { Press } from '../../cards/press.ts';
import type { Services } from '../commands/command.ts';
import { showCase, showCases } from '../show-cases.ts';
import { showHelp } from '../show-help.ts';
import { outcomeAction } from './outcome.action.ts';
import { ofTalk } from './talk.action.ts';

type ActionTable = {
  [Verb in Press['verb']]: (
    turn: TurnContext,
    services: Services,
    press: Extract<Press, { verb: Verb }>,
  ) => Promise<void> | void;
};

/** Everything a card's button can do. */
const actions: ActionTable = {
  answer: ofTalk((turn, { conversation }) => conversation.answer(turn)),
  back: ofTalk((turn, { conversation }) => conversation.back(turn)),
  cancel: ofTalk((turn, { conversation }) => {
    conversation.cancel(turn);
  }),
  guide: async (turn, { conversation }) => {
    await conversation.startGuidance(turn);
    replyBelow(exchangeOf(turn));
  },
  help: (turn) => showHelp(turn),
  cases: (turn, services, { before }) => showCases(turn, services, before === undefined ? {} : { before }),
  case: (turn, services, press) => showCase(turn, services, String(press.case)),
  outcome: outcomeAction,
};

/** Does what a press asks for. */
export const runAction = (turn: TurnContext, services: Services, press: Press): Promise<void> | void => {
  switch (press.verb) {
    case 'answer':
      return actions.answer(turn, services, press);
    case 'back':
      return actions.back(turn, services, press);
    case 'cancel':
      return actions.cancel(turn, services, press);
    case 'guide':
      return actions.guide(turn, services, press);
    case 'help':
      return actions.help(turn, services, press);
    case 'cases':
      return actions.cases(turn, services, press);
    case 'case':
      return actions.case(turn, services, press);
    case 'outcome':
      return actions.outcome(turn, services, press);
  }
};
