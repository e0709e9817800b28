import type { TurnContext } from 'botbuilder';

import { caseCard } from '../cards/case.card.ts';
import { casesCard } from '../cards/cases.card.ts';
import { literal } from '../cards/elements.ts';
import type { SoughtCases } from '../cards/press.ts';
import { readCaseView } from '../dialogs/case-view.ts';
import { exchangeOf, workedOn, type Heard } from '../dialogs/exchange.ts';
import type { Case } from '../src/cases/case.ts';
import { words } from '../src/language/words.ts';
import { caseNumberIn, type Services } from './commands/command.ts';
import { notice } from './notice.ts';

const casesOnACard = 8;
/** No tenant counts further, and no database number is asked for beyond it. */
const largestCase = 2_147_483_647;

/** A page of the tenant's cases; an older page takes the place of the one it was asked for from. */
export const showCases = async (
  turn: TurnContext,
  { cases }: Pick<Services, 'cases'>,
  { before, isMine, status, text }: { before?: number | undefined } & SoughtCases,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const where = { limit: casesOnACard, ...(before === undefined ? {} : { before }) };
  const filter = { ...(isMine === true && { owner: actor.agent }), ...(status !== undefined && { status }) };
  const page = await (text === undefined
    ? cases.list(actor, { ...where, filter })
    : cases.search(actor, { ...where, text }));
  const sought = { ...(isMine === true && { isMine }), ...(status && { status }), ...(text !== undefined && { text }) };
  const message = casesCard(language, page.cases, { more: page.more, isFirst: before === undefined, sought });
  exchange.reply = { where: before === undefined ? 'below' : 'in-place', message };
};

/** The number of the newest case that is there, for an example that works. */
const newestNumber = async (turn: TurnContext, { cases }: Pick<Services, 'cases'>): Promise<number | undefined> => {
  const { actor } = exchangeOf(turn).heard;
  const { cases: page } = await cases.list(actor, { limit: 1 });
  return page[0]?.number;
};

/** A colleague who is mentioned beside a number is no part of it. */
const withoutMentioned = ({ mentions }: Heard, written: string): string =>
  mentions.reduce((rest, { name }) => (name === '' ? rest : rest.replace(name, ' ')), written).trim();

/** A case by its number, as written. Says what is wrong with the number, and which one would be right. */
export const findCase = async (
  turn: TurnContext,
  services: Pick<Services, 'cases'>,
  written: string,
): Promise<Case | undefined> => {
  const { actor, language } = exchangeOf(turn).heard;
  const say = words[language].cases;
  const number = caseNumberIn(withoutMentioned(exchangeOf(turn).heard, written));
  const one =
    number !== undefined && Number(number) <= largestCase
      ? await services.cases.find(actor, Number(number))
      : undefined;
  if (one !== undefined) return one;
  const example = (await newestNumber(turn, services)) ?? 12;
  if (written.trim() === '') notice(turn, say.which({ example }));
  else if (number === undefined) notice(turn, say.notANumber({ written: literal(written, 20), example }));
  else notice(turn, say.missing({ number }));
  return undefined;
};

/** One case by its number, as written. A number nobody has used, or another tenant has, is simply not there. */
export const showCase = async (
  turn: TurnContext,
  services: Pick<Services, 'cases' | 'policy'>,
  written: string,
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const one = await findCase(turn, services, written);
  if (one === undefined) return;
  const message = caseCard(await readCaseView(services, exchange.heard, one));
  exchange.reply = { where: 'below', message, shows: one.number };
  workedOn(exchange, one.number);
};
