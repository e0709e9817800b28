import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { oneReminderCard, pastReminderCard, type OneReminder } from '../cards/reminder.card.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { exchangeOf, type Heard } from '../dialogs/exchange.ts';
import { utcDate } from '../src/clock.ts';
import { dateInWords } from '../src/language/dates.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Present, Rounds } from '../src/reminders/present.ts';
import { notice } from './notice.ts';
import type { Services } from './commands/command.ts';

/** A reminder as its card shows it, and how it stands for whoever looks at it. */
export interface LookedAt extends Rounds {
  one: OneReminder;
  present: Present;
  /** Whoever looks may not answer it: it is another's by now. */
  isAnothers: boolean;
}

/** In a channel everybody may act, and so may whoever heard of it because its owner did not. */
const isAnothersOf = ({ actor, place }: Heard, { asked }: Rounds, owner: string | undefined): boolean =>
  place.kind === 'personal' && asked.step === 'owner' && owner !== undefined && owner !== actor.agent;

const readOne = async (services: Services, { actor, language, known }: Heard, { newest }: Rounds) => {
  const timeZone = known?.timeZone ?? known?.seenTimeZone ?? 'UTC';
  const { tenant } = actor;
  const { items, terms } = await services.reminderViews({
    tenant,
    reminders: [newest],
    reader: { language, timeZone },
    step: newest.step,
    at: services.clock.now(),
  });
  const [item] = items;
  if (item === undefined) throw new Error('A reminder without a view');
  return { language, item, terms };
};

/** Nothing, when there is no such reminder; that is said. */
export const lookAt = async (turn: TurnContext, services: Services, id: string): Promise<LookedAt | undefined> => {
  const { heard } = exchangeOf(turn);
  const found = await services.reminders.present(heard.actor, id);
  if (found === undefined) {
    notice(turn, words[heard.language].reminders.present.missing);
    return undefined;
  }
  const one = await readOne(services, heard, found);
  const owner = one.item.case?.owner.agent ?? found.newest.owner;
  return { ...found, one, isAnothers: isAnothersOf(heard, found, owner) };
};

const whoAndWhen = (language: Language, by: { name: string }, at: Date): string =>
  words[language].oneCase.whoAndWhen({ name: literal(by.name, 80), date: dateInWords(utcDate(at), language) });

const inWords = (language: Language, present: Exclude<Present, { kind: 'open' }>): string => {
  const { present: say, over } = words[language].reminders;
  switch (present.kind) {
    case 'put-off': {
      const until = dateInWords(present.until, language);
      const { acted } = present;
      if (acted === undefined) return say['put-off-only']({ until });
      return say['put-off']({ until, who: whoAndWhen(language, acted.by, acted.at) });
    }
    case 'answered': {
      const { by, at, reason } = present.acted;
      const who = whoAndWhen(language, by, at);
      return reason === undefined ? say.answered({ who }) : say.answeredWhy({ who, reason: literal(reason, 200) });
    }
    case 'muted': {
      const until = dateInWords(present.until, language);
      return say.muted({ until, who: literal(present.by, 80), reason: literal(present.reason, 200) });
    }
    case 'over':
      return over[present.why];
  }
};

/** The card of a reminder as it stands: to be answered, or who answered it and when. */
export const presentCard = ({ one, present, isAnothers }: LookedAt): CardMessage => {
  const { language, item } = one;
  if (present.kind !== 'open') return pastReminderCard(one, inWords(language, present));
  if (!isAnothers) return oneReminderCard(one);
  const { somebody } = words[language].reminders.list;
  const owner = item.case === undefined ? somebody : literal(item.case.owner.name, 80);
  return pastReminderCard(one, words[language].reminders.present.elsewhere({ owner }));
};

/** Shows how it stands now, on the pressed card; answers whether it can be answered. */
export const canBeAnswered = (turn: TurnContext, looked: LookedAt): boolean => {
  if (looked.present.kind === 'open' && !looked.isAnothers) return true;
  exchangeOf(turn).reply = { where: 'in-place', message: presentCard(looked) };
  return false;
};

/** Puts how it stands now on the pressed card. */
export const showPresent = async (turn: TurnContext, services: Services, id: string): Promise<void> => {
  const looked = await lookAt(turn, services, id);
  if (looked !== undefined) exchangeOf(turn).reply = { where: 'in-place', message: presentCard(looked) };
};
