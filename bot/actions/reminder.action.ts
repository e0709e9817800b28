import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { exchangeOf, replyBelow } from '../../dialogs/exchange.ts';
import { isClosed } from '../../src/cases/case-status.ts';
import { policyCode } from '../../src/reminders/reminder.ts';
import type { Services } from '../commands/command.ts';
import { canBeAnswered, lookAt, presentCard, showPresent } from '../show-reminder.ts';

type Pressed<Verb> = Extract<Press, { verb: Verb }>;

/** Shows a reminder as it stands now. */
export const reminderAction = async (
  turn: TurnContext,
  services: Services,
  { reminder, isBelow }: Pressed<'reminder'>,
): Promise<void> => {
  await showPresent(turn, services, reminder);
  if (isBelow === true) replyBelow(exchangeOf(turn));
};

/** Nobody is told of that date again; what came of the case is asked in a message of its own, and may be left open. */
export const reminderDoneAction = async (
  turn: TurnContext,
  services: Services,
  { reminder }: Pressed<'reminder-done'>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, pressedMessage } = exchange.heard;
  const looked = await lookAt(turn, services, reminder);
  if (looked === undefined || !canBeAnswered(turn, looked)) return;
  await services.reminders.done(actor, looked.newest.id);
  const after = await lookAt(turn, services, reminder);
  if (after === undefined) return;
  const number = after.one.item.case?.number;
  const one = number === undefined ? undefined : await services.cases.find(actor, number);
  const isOfPolicy = looked.newest.code === policyCode;
  if (isOfPolicy || pressedMessage === undefined || one === undefined || isClosed(one.status)) {
    exchange.reply = { where: 'in-place', message: presentCard(after) };
    return;
  }
  exchange.updates.push({ message: pressedMessage, becomes: presentCard(after) });
  await services.conversation.startOutcome(turn, one);
  replyBelow(exchange);
};
