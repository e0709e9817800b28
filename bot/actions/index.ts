import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import type { Services } from '../commands/command.ts';
import { showCase, showCases } from '../show-cases.ts';
import { showExport } from '../show-export.ts';
import { showHelp } from '../show-help.ts';
import { showOpinions } from '../show-policy.ts';
import { words } from '../../src/language/words.ts';
import { asOfAction } from './as-of.action.ts';
import { assignAction } from './assign.action.ts';
import { reviseAction } from './change.action.ts';
import { feedbackAction } from './feedback.action.ts';
import { forCustomerAction } from './for-customer.action.ts';
import { formAction } from './form.action.ts';
import { guideAction } from './guide.action.ts';
import { historyAction, moreAction } from './more.action.ts';
import { importAction } from './import.action.ts';
import { noteAction } from './note.action.ts';
import { outcomeAction } from './outcome.action.ts';
import { publishAction } from './publish.action.ts';
import { settingsAction } from './settings.action.ts';
import { ofTalk, type OfTalk } from './talk.action.ts';
import { tickAction } from './tick.action.ts';
import { undoAction } from './undo.action.ts';
import { muteAction } from './mute.action.ts';
import { reminderAction, reminderDoneAction } from './reminder.action.ts';
import { sendAgain } from './send-again.action.ts';
import { snoozeAction } from './snooze.action.ts';
import { showReminders } from '../show-reminders.ts';
import { whyAction } from './why.action.ts';

/** A button of the open question. */
const goOn = (turn: TurnContext, { conversation }: Services, press: OfTalk): Promise<void> | void => {
  switch (press.verb) {
    case 'answer':
      return conversation.answer(turn);
    case 'back':
      return conversation.back(turn);
    case 'change':
      return conversation.change(turn, press.what);
    case 'cancel':
      conversation.cancel(turn);
  }
};

type RemindPress = Extract<
  Press,
  { verb: 'reminder' | 'reminder-done' | 'snooze' | 'mute' | 'reminders' | 'send-again' }
>;

/** What a reminder's card, or a list of them, can do. */
const actOnReminders = async (turn: TurnContext, services: Services, press: RemindPress): Promise<void> => {
  switch (press.verb) {
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
  }
};

type WorkPress = Extract<
  Press,
  { verb: 'tick' | 'undo' | 'note' | 'assign' | 'more' | 'history' | 'for-customer' | 'feedback' | 'publish' }
>;

/** What is done with a case from its card. */
const workOnCase = async (turn: TurnContext, services: Services, press: WorkPress): Promise<void> => {
  switch (press.verb) {
    case 'tick':
      return tickAction(turn, services, press);
    case 'undo':
      return undoAction(turn, services, press);
    case 'note':
      return noteAction(turn, services, press);
    case 'assign':
      return assignAction(turn, services, press);
    case 'more':
      return moreAction(turn, services, press);
    case 'history':
      return historyAction(turn, services, press);
    case 'for-customer':
      return forCustomerAction(turn, services, press);
    case 'feedback':
      return feedbackAction(turn, services, press);
    case 'publish':
      return publishAction(turn, services, press);
  }
};

const act = async (turn: TurnContext, services: Services, press: Press): Promise<void> => {
  switch (press.verb) {
    case 'answer':
    case 'back':
    case 'cancel':
    case 'change':
      return ofTalk(turn, services, press, () => goOn(turn, services, press));
    case 'revise':
      return reviseAction(turn, services, press);
    case 'settings':
      return settingsAction(turn, services, press);
    case 'form':
      return formAction(turn, services, press);
    case 'guide':
      return guideAction(turn, services);
    case 'help':
      showHelp(turn);
      return;
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
    case 'tick':
    case 'undo':
    case 'note':
    case 'assign':
    case 'more':
    case 'history':
    case 'for-customer':
    case 'feedback':
    case 'publish':
      return workOnCase(turn, services, press);
    case 'reminder':
    case 'reminder-done':
    case 'snooze':
    case 'mute':
    case 'reminders':
    case 'send-again':
      return actOnReminders(turn, services, press);
    case 'why':
      return whyAction(turn, services, press);
    case 'as-of':
      return asOfAction(turn, services, press);
  }
};

/** Everything a card's button can do, unless the card was copied here from another conversation. */
export const runAction = async (turn: TurnContext, services: Services, press: Press): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { isFromElsewhere, language } = exchange.heard;
  if (isFromElsewhere !== true) return act(turn, services, press);
  exchange.reply = { where: 'word', sentence: words[language].notices.fromElsewhere };
};
