import type { TurnContext } from 'botbuilder';

import { exchangeOf, lastCaseOf } from '../dialogs/exchange.ts';
import type { Case } from '../src/cases/case.ts';
import { words } from '../src/language/words.ts';
import type { Services } from './commands/command.ts';
import { notice } from './notice.ts';
import { findCase } from './show-cases.ts';

/** The number that what was written begins with, and what follows it: `12 Ben`, `#12: Ben`. */
export const caseAndRest = (written: string): { number: string; rest: string } => {
  const [, number, rest] = /^#?(\d+)(?:[:.,]|(?=\s|$))\s*(.*)$/su.exec(written.trim()) ?? [];
  return number === undefined || rest === undefined ? { number: '', rest: written.trim() } : { number, rest };
};

/** The case with a number as written; without one, the case that this person had to do with last in this place. */
export const namedOrLastCase = async (
  turn: TurnContext,
  services: Pick<Services, 'cases'>,
  number: string,
  example: string,
): Promise<Case | undefined> => {
  if (number !== '') return findCase(turn, services, number);
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  const last = lastCaseOf(exchange);
  const one = last === undefined ? undefined : await services.cases.find(actor, last);
  if (one === undefined) notice(turn, words[language].work.commands.whichCase({ example }));
  return one;
};
