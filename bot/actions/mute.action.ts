import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { muteCard, reasonCard } from '../../cards/reminder-question.card.ts';
import type { CardMessage } from '../../cards/card-message.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { utcDate } from '../../src/clock.ts';
import { dateInWords } from '../../src/language/dates.ts';
import { words } from '../../src/language/words.ts';
import type { Services } from '../commands/command.ts';
import { readDay } from '../read-day.ts';
import { canBeAnswered, lookAt, showPresent, type LookedAt } from '../show-reminder.ts';

type Pressed = Extract<Press, { verb: 'mute' }>;

const askWhy = ({ one }: LookedAt, until: string): CardMessage => {
  const { language } = one;
  const ask = words[language].reminders.mute.why({ date: dateInWords(until, language) });
  return reasonCard(one, { verb: 'mute', until, ask });
};

/** The first press asks until when, the second why. */
const questionAfter = (looked: LookedAt, { isFilled, typed = '' }: Pressed, today: string): CardMessage => {
  const { one } = looked;
  if (isFilled !== true) return muteCard(one);
  const { language } = one;
  const day = readDay(typed, { today, language });
  if (!day.ok) return muteCard({ ...one, problem: day.problem });
  if (day.value > today) return askWhy(looked, day.value);
  const problem = words[language].reminders.snooze.notAhead({ date: dateInWords(day.value, language) });
  return muteCard({ ...one, problem });
};

/** Nothing more about a customer until a date. Who did it and why stands on the card, and whoever looks can see it. */
export const muteAction = async (turn: TurnContext, services: Services, press: Pressed): Promise<void> => {
  const exchange = exchangeOf(turn);
  const looked = await lookAt(turn, services, press.reminder);
  if (looked === undefined || !canBeAnswered(turn, looked)) return;
  const today = utcDate(services.clock.now());
  const { until, typed = '' } = press;
  if (until === undefined) {
    exchange.reply = { where: 'in-place', message: questionAfter(looked, press, today) };
    return;
  }
  const { customer } = looked.newest;
  const muted = await services.reminders.mute(exchange.heard.actor, { customer, until, reason: typed.slice(0, 1000) });
  if (muted.ok) await showPresent(turn, services, press.reminder);
  else exchange.reply = { where: 'in-place', message: askWhy(looked, until) };
};
