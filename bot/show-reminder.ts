import type { TurnContext } from 'botbuilder';

import { literal } from '../cards/elements.ts';
import { oneReminderCard, pastReminderCard, type OneReminder } from '../cards/reminder.card.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { exchangeOf, type Heard } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import { presentInWords } from '../src/reminders/present-in-words.ts';
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

/** The card of a reminder as it stands: to be answered, or who answered it and when. */
export const presentCard = ({ one, present, isAnothers }: LookedAt): CardMessage => {
  const { language, item } = one;
  if (present.kind !== 'open') return pastReminderCard(one, presentInWords(language, present, literal));
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
