import { randomUUID } from 'node:crypto';

import type { TurnContext } from 'botbuilder';

import { caseCard } from '../../cards/case.card.ts';
import { readCaseView } from '../../dialogs/case-view.ts';
import { exchangeOf } from '../../dialogs/exchange.ts';
import { takeForm, type FormPress } from '../../dialogs/take-form.ts';
import type { Services } from '../commands/command.ts';

/** All questions on one card: shows it, shows it again with what is still missing, or gives the answer in its place. */
export const formAction = async (turn: TurnContext, services: Services, press: FormPress): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { policy, cases, clock } = services;
  const taken = await takeForm({ policy, cases, clock, newId: randomUUID }, exchange.heard, press);
  if (taken.kind === 'form') {
    exchange.reply = { where: press.isFilled === true ? 'in-place' : 'below', message: taken.message };
    return;
  }
  const message = caseCard(await readCaseView({ cases, policy }, exchange.heard, taken.case));
  exchange.reply = { where: 'in-place', message, shows: taken.case.number };
};
