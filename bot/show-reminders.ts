import type { TurnContext } from 'botbuilder';

import { dueCard, remindersCard, type OutOfReachLine } from '../cards/reminders.card.ts';
import { exchangeOf, type Heard } from '../dialogs/exchange.ts';
import type { ReminderPage, Which } from '../src/reminders/service.ts';
import type { Services } from './commands/command.ts';

const remindersOnACard = 8;
const mostOutOfReach = 10;

/** Days are those of whoever asks. */
const readerOf = ({ zones }: Services, { language, known }: Heard) => ({
  language,
  zone: zones(known?.timeZone ?? known?.seenTimeZone),
});

/** In a personal chat one's own; where others read along, everybody's. What could not be delivered is everybody's affair. */
const ownerFor = ({ actor, place }: Heard, which?: Which): { owner?: string } =>
  place.kind === 'personal' && which !== 'dead' ? { owner: actor.agent } : {};

const outOfReach = async ({ conversations, settings }: Services, tenant: string): Promise<OutOfReachLine[]> => {
  const away = (await conversations.unreachable(tenant)).slice(0, mostOutOfReach);
  return Promise.all(
    away.map(async ({ kind, who, state }): Promise<OutOfReachLine[]> => {
      if (state === 'installed') return [];
      const isTeam = kind !== 'personal';
      const name = isTeam ? undefined : (await settings.ofAgent(tenant, who))?.name;
      return [{ isTeam, state, ...(name !== undefined && { name }) }];
    }),
  ).then((lines) => lines.flat());
};

/** A page of reminders; a later page takes the place of the one it was asked for from. */
export const showReminders = async (
  turn: TurnContext,
  services: Services,
  { which, after }: Pick<ReminderPage, 'which' | 'after'>,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { heard } = exchange;
  const { actor, press } = heard;
  const owner = ownerFor(heard, which);
  const page = { which, ...owner, ...(after !== undefined && { after }), limit: remindersOnACard };
  const [list, unreachable, { dead }] = await Promise.all([
    services.reminders.list(actor, page),
    outOfReach(services, actor.tenant),
    services.reminders.balance(actor.tenant),
  ]);
  const isEverybodys = owner.owner === undefined;
  const message = remindersCard({ ...list, ...readerOf(services, heard), which, isEverybodys, unreachable, dead });
  exchange.reply = { where: press?.verb === 'reminders' ? 'in-place' : 'below', message };
};

export const showDue = async (turn: TurnContext, services: Services, days: number): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { heard } = exchange;
  const page = { days, ...ownerFor(heard), limit: remindersOnACard };
  const list = await services.reminders.due(heard.actor, page);
  exchange.reply = { where: 'below', message: dueCard(readerOf(services, heard), days, list) };
};
