import type { TurnContext } from 'botbuilder';

import { assignCard } from '../cards/assign.card.ts';
import { literal } from '../cards/elements.ts';
import { caseView } from '../dialogs/case-view.ts';
import { exchangeOf, type Reply } from '../dialogs/exchange.ts';
import type { Case, Person } from '../src/cases/case.ts';
import { words } from '../src/language/words.ts';
import type { Services } from './commands/command.ts';
import { causeOf, showChanged } from './work-on-case.ts';

/** More than a list to search in is good for. */
const mostColleagues = 100;

/** Asks who is to look after a case; `problem` says why the last choice was not taken. */
export const askWho = async (
  turn: TurnContext,
  { policy, settings }: Pick<Services, 'policy' | 'settings'>,
  one: Case,
  { where, problem }: { where: Exclude<Reply['where'], 'word'>; problem?: string },
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const colleagues = await settings.colleagues(actor.tenant, { text: '', limit: mostColleagues });
  const view = { ...caseView(policy, language, one), colleagues };
  exchange.reply = { where, message: assignCard(problem === undefined ? view : { ...view, problem }) };
};

/** Hands a case to somebody, tells them, and says both. `version`: the one that was seen. */
export const handOver = async (
  turn: TurnContext,
  services: Pick<Services, 'cases' | 'policy' | 'tellColleague'>,
  one: Case,
  { to, version }: { to: Person; version: number },
): Promise<void> => {
  const { actor, language } = exchangeOf(turn).heard;
  const change = { case: one.number, version, cause: causeOf(turn), to };
  const changed = await services.cases.assign(actor, change);
  const said = words[language].work.assign;
  const named = { name: literal(to.name), number: one.number };
  if (!changed.ok || services.tellColleague === undefined || to.agent === actor.agent) {
    await showChanged(turn, services, one, { changed, sentence: said.done(named) });
    return;
  }
  const isTold = await services.tellColleague(actor.tenant, to, changed.value);
  await showChanged(turn, services, one, { changed, sentence: isTold ? said.told(named) : said.notTold(named) });
};
