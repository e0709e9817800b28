import type { TurnContext } from 'botbuilder';

import { caseCard } from '../cards/case.card.ts';
import { casesCard } from '../cards/cases.card.ts';
import { literal } from '../cards/elements.ts';
import { readCaseView } from '../dialogs/case-view.ts';
import { exchangeOf } from '../dialogs/exchange.ts';
import { words } from '../src/language/words.ts';
import type { Services } from './commands/command.ts';
import { notice } from './notice.ts';

const casesOnACard = 8;
/** No tenant counts further, and no database number is asked for beyond it. */
const largestCase = 2_147_483_647;

/** A page of the tenant's cases; an older page takes the place of the one it was asked for from. */
export const showCases = async (
  turn: TurnContext,
  { cases }: Pick<Services, 'cases'>,
  { before }: { before?: number },
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const page = await cases.list(actor, { limit: casesOnACard, ...(before === undefined ? {} : { before }) });
  const message = casesCard(language, page.cases, { more: page.more, isFirst: before === undefined });
  exchange.reply = { where: before === undefined ? 'below' : 'in-place', message };
};

/** One case by its number, as written. A number nobody has used, or another tenant has, is simply not there. */
export const showCase = async (
  turn: TurnContext,
  services: Pick<Services, 'cases' | 'policy'>,
  written: string,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const say = words[language].cases;
  const number = /^(?:#|no\.? |num\.? |numero |number )?0*(\d{1,10})$/.exec(written.trim())?.[1];
  if (number === undefined) {
    notice(turn, written.trim() === '' ? say.which : say.missing({ number: literal(written, 20) }));
    return;
  }
  const one = Number(number) <= largestCase ? await services.cases.find(actor, Number(number)) : undefined;
  if (one === undefined) notice(turn, say.missing({ number }));
  else exchange.reply = { where: 'below', message: caseCard(await readCaseView(services, exchange.heard, one)) };
};
