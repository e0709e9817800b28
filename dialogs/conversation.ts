import type { TurnContext } from 'botbuilder';
import { DialogContext, DialogSet } from 'botbuilder-dialogs';

import { noticeCard } from '../cards/notice.card.ts';
import type { Case, Cases } from '../src/cases/case.ts';
import type { Clock } from '../src/clock.ts';
import { words } from '../src/language/words.ts';
import type { Policy } from '../src/policy/policy.ts';
import { AnswerPrompt } from './answer.prompt.ts';
import { exchangeOf } from './exchange.ts';
import { createGuidanceDialog } from './guidance.dialog.ts';
import { createOutcomeDialog } from './outcome.dialog.ts';
import { oneAnswerBack, type Talk } from './talk.ts';

interface StepOptions {
  talk: Talk;
  isAsked: boolean;
  problem?: string | undefined;
}

/** What can happen to a conversation. Each leaves its reply and what is to be kept in the turn's exchange. */
export interface Conversation {
  /** Begins at the first question; a conversation that was open is left. */
  startGuidance: (turn: TurnContext) => Promise<void>;
  /** Asks what came of a case. */
  startOutcome: (turn: TurnContext, one: Case, caseCard?: string) => Promise<void>;
  /** Takes what was heard as the answer to the open question. */
  answer: (turn: TurnContext) => Promise<void>;
  back: (turn: TurnContext) => Promise<void>;
  cancel: (turn: TurnContext) => void;
  /** From the first question of whatever is being asked. */
  startAgain: (turn: TurnContext) => Promise<void>;
  /** Shows the open question once more, with something to say above it. */
  askAgain: (turn: TurnContext, problem?: string) => Promise<void>;
}

export interface ConversationOptions {
  policy: Policy;
  cases: Cases;
  clock: Clock;
  newId: () => string;
}

export const createConversation = ({ policy, cases, clock, newId }: ConversationOptions): Conversation => {
  const dialogs = new DialogSet()
    .add(new AnswerPrompt())
    .add(createGuidanceDialog({ policy, cases, clock }))
    .add(createOutcomeDialog({ policy, cases, clock }));

  // The SDK's dialog stack lives for one turn: it is built from the answers, which are all that is stored.
  const begin = async (turn: TurnContext, options: StepOptions): Promise<DialogContext> => {
    const dialog = new DialogContext(dialogs, turn, { dialogStack: [] });
    await dialog.beginDialog(options.talk.dialog, options);
    return dialog;
  };

  const show = async (turn: TurnContext, talk: Talk, problem?: string): Promise<void> => {
    await begin(turn, { talk, isAsked: false, problem });
  };

  const openTalk = (turn: TurnContext): Talk => {
    const { talk } = exchangeOf(turn);
    if (talk === undefined) throw new Error('No conversation is open');
    return talk;
  };

  const freshGuidance = (): Talk => ({ dialog: 'guidance', version: 1, id: newId(), answers: [] });

  return {
    startGuidance: (turn) => show(turn, freshGuidance()),
    startOutcome: (turn, { number, version, advice: { customer } }, caseCard) =>
      show(turn, {
        dialog: 'outcome',
        version: 1,
        id: newId(),
        case: number,
        caseVersion: version,
        customer,
        ...(caseCard === undefined ? {} : { caseCard }),
      }),
    answer: async (turn) => {
      const dialog = await begin(turn, { talk: openTalk(turn), isAsked: true });
      await dialog.continueDialog();
    },
    back: (turn) => {
      const talk = openTalk(turn);
      const earlier = oneAnswerBack(talk);
      if (earlier !== undefined) return show(turn, earlier);
      return show(turn, talk, words[exchangeOf(turn).heard.language].notices.nothingBefore);
    },
    cancel: (turn) => {
      const exchange = exchangeOf(turn);
      const { language } = exchange.heard;
      exchange.ended = { id: openTalk(turn).id, how: 'cancelled' };
      exchange.talk = undefined;
      exchange.reply = { where: 'living', message: noticeCard(language, words[language].notices.cancelled) };
    },
    startAgain: (turn) => {
      const talk = openTalk(turn);
      if (talk.dialog === 'guidance')
        return show(turn, { ...freshGuidance(), ...(talk.card === undefined ? {} : { card: talk.card }) });
      const { status: _, termEnd: __, ...rest } = talk;
      return show(turn, rest);
    },
    askAgain: (turn, problem) => show(turn, openTalk(turn), problem),
  };
};
