import { createHash } from 'node:crypto';

import type { TurnContext } from 'botbuilder';

import { caseCard, changedMeanwhileCard, closedCard, toldCaseCard } from '../cards/case.card.ts';
import type { CardMessage } from '../cards/card-message.ts';
import { literal } from '../cards/elements.ts';
import { readCaseView } from '../dialogs/case-view.ts';
import { exchangeOf, workedOn } from '../dialogs/exchange.ts';
import type { Case, RecordProblem } from '../src/cases/case.ts';
import type { CaseClosed, NothingToUndo } from '../src/cases/service.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Result } from '../src/result.ts';
import type { Services } from './commands/command.ts';
import { notice } from './notice.ts';

type Records = Pick<Services, 'cases' | 'policy'>;

type NotChanged = RecordProblem | CaseClosed | NothingToUndo;

/**
 * Names the change that a turn asks for. A press names the version it was made on, so that pressing twice is one change;
 * what is typed is as new as its message.
 */
export const causeOf = (turn: TurnContext): string => {
  const { press, actor, place } = exchangeOf(turn).heard;
  const asked = press ?? { conversation: place.conversation, message: turn.activity.id };
  const name = JSON.stringify([actor.agent, asked]);
  return `work/${createHash('sha256').update(name).digest('hex').slice(0, 32)}`;
};

/** A case of the tenant by the number that a card names; says so where there is none. */
export const pressedCase = async (
  turn: TurnContext,
  { cases }: Pick<Services, 'cases'>,
  number: number,
): Promise<Case | undefined> => {
  const { actor, language } = exchangeOf(turn).heard;
  const one = await cases.find(actor, number);
  if (one === undefined) notice(turn, words[language].cases.missing({ number: String(number) }));
  return one;
};

/** Shows a case in the place of the pressed card; `sentence` says what just happened to it. */
export const showWorked = async (turn: TurnContext, records: Records, one: Case, sentence?: string): Promise<void> => {
  const exchange = exchangeOf(turn);
  const view = await readCaseView(records, exchange.heard, one);
  const message = sentence === undefined ? caseCard(view) : toldCaseCard(view, sentence, 'good');
  exchange.reply = { where: 'in-place', message, shows: one.number };
  workedOn(exchange, one.number);
};

const nothingUndone = (language: Language, number: number, { by }: NothingToUndo): string => {
  const { undo } = words[language].work;
  return by === undefined ? undo.nothing({ number }) : undo.notYours({ number, name: literal(by.name) });
};

const refusal = async (
  turn: TurnContext,
  { cases, policy }: Records,
  one: Case,
  problem: Exclude<NotChanged, { kind: 'not-found' }>,
): Promise<CardMessage> => {
  const { actor, language } = exchangeOf(turn).heard;
  const viewOf = (present: Case) => readCaseView({ cases, policy }, { actor, language }, present);
  switch (problem.kind) {
    case 'changed-meanwhile':
      return changedMeanwhileCard(await viewOf(problem.present), problem);
    case 'closed':
      return closedCard(await viewOf(problem.present));
    case 'nothing-to-undo': {
      const present = (await cases.find(actor, one.number)) ?? one;
      return toldCaseCard(await viewOf(present), nothingUndone(language, one.number, problem), 'warning');
    }
  }
};

/**
 * Shows what a change came to: the case as it is now, or why nothing was changed. Everybody else who sees the case is to
 * see it too.
 */
export const showChanged = async (
  turn: TurnContext,
  services: Records,
  one: Case,
  { changed, sentence }: { changed: Result<Case, NotChanged>; sentence?: string },
): Promise<void> => {
  const exchange = exchangeOf(turn);
  const { actor, language } = exchange.heard;
  if (changed.ok) {
    // A change that was asked for twice is answered with what it led to then; others may have gone on since.
    const present = (await services.cases.find(actor, one.number)) ?? changed.value;
    exchange.changed = present;
    await showWorked(turn, services, present, sentence);
  } else if (changed.problem.kind === 'not-found') {
    notice(turn, words[language].cases.missing({ number: String(one.number) }));
  } else {
    const message = await refusal(turn, services, one, changed.problem);
    exchange.reply = { where: 'in-place', message, shows: one.number };
    workedOn(exchange, one.number);
  }
};
