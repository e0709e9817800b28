import type { TurnContext } from 'botbuilder';

import type { Press } from '../../cards/press.ts';
import { reasonCard, snoozeCard } from '../../cards/reminder-question.card.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { utcDate } from '../../src/clock.ts';
import { dateInWords } from '../../src/language/dates.ts';
import type { Language } from '../../src/language/language.ts';
import { words } from '../../src/language/words.ts';
import type { SnoozeProblem } from '../../src/reminders/service.ts';
import type { Services } from '../commands/command.ts';
import { readDay } from '../read-day.ts';
import { canBeAnswered, lookAt, showPresent, type LookedAt } from '../show-reminder.ts';

type Pressed = Extract<Press, { verb: 'snooze' }>;

const notAhead = (language: Language, until: string): string =>
  words[language].reminders.snooze.notAhead({ date: dateInWords(until, language) });

/** The card that asks for what is missing, or says what was wrong. */
const askAgain = (
  { one }: LookedAt,
  problem: Extract<SnoozeProblem, { kind: 'not-ahead' | 'past-deadline' }>,
  { until, today }: { until: string; today: string },
) => {
  const { language } = one;
  if (problem.kind === 'not-ahead') return snoozeCard({ ...one, problem: notAhead(language, until) }, today);
  const dates = { date: dateInWords(until, language), of: dateInWords(problem.of, language) };
  return reasonCard(one, { verb: 'snooze', until, ask: words[language].reminders.snooze.pastDeadline(dates) });
};

/** Until when; beyond the deadline also why. What is not understood or not possible is asked again on the same card. */
export const snoozeAction = async (turn: TurnContext, services: Services, press: Pressed): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const looked = await lookAt(turn, services, press.reminder);
  if (looked === undefined || !canBeAnswered(turn, looked)) return;
  const today = utcDate(services.clock.now());
  const { typed = '', isFilled = false } = press;
  if (press.until === undefined && !isFilled) {
    exchange.reply = { where: 'in-place', message: snoozeCard(looked.one, today) };
    return;
  }
  const day =
    press.until === undefined ? readDay(typed, { today, language }) : { ok: true as const, value: press.until };
  if (!day.ok) {
    exchange.reply = { where: 'in-place', message: snoozeCard({ ...looked.one, problem: day.problem }, today) };
    return;
  }
  const reason = press.until !== undefined && isFilled && typed.trim() !== '' ? typed.trim().slice(0, 1000) : undefined;
  const put = await services.reminders.snooze(actor, looked.newest.id, day.value, reason);
  if (!put.ok && (put.problem.kind === 'not-ahead' || put.problem.kind === 'past-deadline')) {
    exchange.reply = { where: 'in-place', message: askAgain(looked, put.problem, { until: day.value, today }) };
  } else {
    await showPresent(turn, services, press.reminder);
  }
};
