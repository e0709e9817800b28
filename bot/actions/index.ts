import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import type { Services } from '../commands/command.ts';
import { showCase, showCases } from '../show-cases.ts';
import { showExport } from '../show-export.ts';
import { showHelp } from '../show-help.ts';
import { showOpinions } from '../show-policy.ts';
import { words } from '../../src/language/words.ts';
import { asOfAction } from './as-of.action.ts';
import { reviseAction } from './change.action.ts';
import { formAction } from './form.action.ts';
import { importAction } from './import.action.ts';
import { outcomeAction } from './outcome.action.ts';
import { settingsAction } from './settings.action.ts';
import { ofTalk } from './talk.action.ts';
import { whyAction } from './why.action.ts';

/** Everything a card's button can do. */
export const runAction = async (turn: TurnContext, services: Services, press: Press): Promise<void> => {
  const { conversation } = services;
  const exchange = exchangeOf(turn);
  if (exchange.heard.isFromElsewhere === true) {
    exchange.reply = { where: 'word', sentence: words[exchange.heard.language].notices.fromElsewhere };
    return;
  }
  switch (press.verb) {
    case 'answer':
      return ofTalk(turn, services, press, () => conversation.answer(turn));
    case 'back':
      return ofTalk(turn, services, press, () => conversation.back(turn));
    case 'cancel':
      return ofTalk(turn, services, press, () => {
        conversation.cancel(turn);
      });
    case 'change':
      return ofTalk(turn, services, press, () => conversation.change(turn, press.what));
    case 'revise':
      return reviseAction(turn, services, press);
    case 'settings':
      return settingsAction(turn, services, press);
    case 'form':
      return formAction(turn, services, press);
    case 'guide':
      await conversation.startGuidance(turn);
      replyBelow(exchange);
      return;
    case 'help': {
      showHelp(turn);
      return;
    }
    case 'import':
      return importAction(turn, services, press);
    case 'export':
      return showExport(turn, services, press.what);
    case 'opinions':
      return showOpinions(turn, services, press.before);
    case 'cases':
      return showCases(turn, services, press);
    case 'case':
      return showCase(turn, services, String(press.case));
    case 'outcome':
      return outcomeAction(turn, services, press);
    case 'why':
      return whyAction(turn, services, press);
    case 'as-of':
      return asOfAction(turn, services, press);
  }
};
