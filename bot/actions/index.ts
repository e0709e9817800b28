import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import type { Services } from '../commands/command.ts';
import { showCase, showCases } from '../show-cases.ts';
import { showHelp } from '../show-help.ts';
import { words } from '../../src/language/words.ts';
import { asOfAction } from './as-of.action.ts';
import { reviseAction } from './change.action.ts';
import { formAction } from './form.action.ts';
import { outcomeAction } from './outcome.action.ts';
import { muteAction } from './mute.action.ts';
import { reminderAction, reminderDoneAction } from './reminder.action.ts';
import { sendAgain } from './send-again.action.ts';
import { snoozeAction } from './snooze.action.ts';
import { showReminders } from '../show-reminders.ts';
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
    case 'cases':
      return showCases(turn, services, press.before === undefined ? {} : { before: press.before });
    case 'case':
      return showCase(turn, services, String(press.case));
    case 'outcome':
      return outcomeAction(turn, services, press);
    case 'reminder':
      return reminderAction(turn, services, press);
    case 'reminder-done':
      return reminderDoneAction(turn, services, press);
    case 'snooze':
      return snoozeAction(turn, services, press);
    case 'mute':
      return muteAction(turn, services, press);
    case 'reminders': {
      const { which, after } = press;
      const from = after && { id: after.id, nextAt: new Date(after.at) };
      return showReminders(turn, services, { which, ...(from !== undefined && { after: from }) });
    }
    case 'send-again':
      return sendAgain(turn, services);
    case 'why':
      return whyAction(turn, services, press);
    case 'as-of':
      return asOfAction(turn, services, press);
  }
};
