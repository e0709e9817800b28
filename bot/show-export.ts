import type { TurnContext } from 'botbuilder';

import { downloadCard, exportCard } from '../cards/export.card.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import type { Exported } from '../src/subscriptions/csv-export.ts';
import type { Services } from './commands/command.ts';
import { notice } from './notice.ts';

/** Asks what to take out, or gives the link to it. Never where others read it: the link is all that it takes. */
export const showExport = async (
  turn: TurnContext,
  { downloads }: Pick<Services, 'downloads'>,
  what?: Exported,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language, place } = exchange.heard;
  const say = words[language];
  if (place.kind !== 'personal' && !place.isPrivate) {
    notice(turn, say.notices.onlyPersonal);
    return;
  }
  if (what === undefined) {
    exchange.reply = { where: 'below', message: exportCard(language) };
    return;
  }
  const url = await downloads.offer({ tenant: actor.tenant, what, language });
  if (url === undefined) notice(turn, say.exports.noAddress);
  else exchange.reply = { where: 'below', message: downloadCard(language, what, url) };
};
