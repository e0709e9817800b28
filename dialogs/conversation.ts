import type { TurnContext } from 'botbuilder';
import { DialogSet } from './sdk-dialogs.ts';

import { noticeCard } from '../cards/notice.card.ts';
import type { Answered } from '../cards/press.ts';
import type { Case, Cases } from '../src/cases/case.ts';
import type { Clock } from '../src/clock.ts';
import type { Understanding } from '../src/language/understand/understand.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Policy } from '../src/policy/policy.ts';
import { AnswerPrompt, type OpenQuestion } from './answer.prompt.ts';
import { createDialogStacks } from './dialog-stack.ts';
import { exchangeOf } from './exchange.ts';
import { createGuidanceDialog } from './guidance.dialog.ts';
import { createOutcomeDialog } from './outcome.dialog.ts';
import type { StepOptions } from './step-options.ts';
import { oneAnswerBack, type GuidanceTalk, type Talk } from './talk.ts';
import { freshGuidance, freshOutcome, revising, withSaid } from './talk-from.ts';

/** What can happen to a conversation. Each leaves its reply and what is to be kept in the turn's exchange. */
export interface Conversation {
  /**
   * Begins at the first question that what was said already leaves open; a conversation that was open is left.
   */
  startGuidance: (turn: TurnContext, said?: Said) => Promise<void>;
  /** Asks the answers of a case again: the one named, or whatever its facts leave open. */
  revise: (turn: TurnContext, one: Case, what?: Answered) => Promise<void>;
  /** Asks one answer of the open conversation again; the others stay. */
  change: (turn: TurnContext, what: Answered) => Promise<void>;
  /** Takes what a sentence says into the open conversation; `problem` is what of it was not taken, in words. */
  add: (turn: TurnContext, said: Said, problem?: string) => Promise<void>;
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

/** What a sentence says. */
export type Said = Pick<Understanding, 'customer' | 'facts'>;

export interface ConversationOptions {
  policy: Policy;
  cases: Cases;
  clock: Clock;
  newId: () => string;
}

const openTalk = (turn: TurnContext): Talk => {
  const { talk } = exchangeOf(turn);
  if (talk === undefined) throw new Error('No conversation is open');
  return talk;
};

const openGuidance = (turn: TurnContext): GuidanceTalk => {
  const talk = openTalk(turn);
  if (talk.dialog !== 'guidance') throw new Error('No answers are being asked for');
  return talk;
};

/** What the agent's own settings say comes last: a sentence knows better. */
const withOwnRole = (turn: TurnContext, talk: GuidanceTalk): GuidanceTalk => {
  const role = exchangeOf(turn).heard.known?.partnerRole;
  const isSaid = talk.answers.some(({ fact }) => fact === 'partner_role');
  if (role === undefined || isSaid) return talk;
  return { ...talk, answers: [...talk.answers, { fact: 'partner_role', value: role, how: 'own' }] };
};

export const createConversation = ({ policy, cases, clock, newId }: ConversationOptions): Conversation => {
  const prompt = new AnswerPrompt();
  const guidance = createGuidanceDialog({ policy, cases, clock });
  const outcome = createOutcomeDialog({ policy, cases, clock });
  // The SDK's dialog stack lives for one turn: it is built from the answers, which are all that is stored.
  const openStack = createDialogStacks(new DialogSet().add(prompt).add(guidance.dialog).add(outcome.dialog));

  const show = async (turn: TurnContext, talk: Talk, problem?: string): Promise<void> => {
    const options: StepOptions = { talk, problem };
    await openStack(turn).beginDialog(talk.dialog, options);
  };

  const questionOf = (talk: Talk, language: Language): OpenQuestion | undefined =>
    talk.dialog === 'guidance' ? guidance.questionOf(talk, language) : outcome.questionOf(talk, language);

  return {
    startGuidance: (turn, said) => {
      const fresh = freshGuidance(newId());
      return show(turn, withOwnRole(turn, said === undefined ? fresh : withSaid(fresh, said)));
    },
    revise: (turn, one, what) => show(turn, revising(one, freshGuidance(newId()), what)),
    change: (turn, what) => {
      const talk = openGuidance(turn);
      return show(turn, { ...talk, revision: talk.revision + 1, changing: what });
    },
    add: (turn, said, problem) => {
      const talk = openGuidance(turn);
      return show(turn, withSaid({ ...talk, revision: talk.revision + 1 }, said), problem);
    },
    startOutcome: (turn, one, caseCard) => show(turn, freshOutcome(newId(), one, caseCard)),
    answer: (turn) => {
      const talk = openTalk(turn);
      const question = questionOf(talk, exchangeOf(turn).heard.language);
      // With other rules nothing may be open any more.
      return question === undefined ? show(turn, talk) : prompt.take(openStack(turn, talk), question);
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
        return show(turn, {
          ...withOwnRole(turn, freshGuidance(newId())),
          ...(talk.card === undefined ? {} : { card: talk.card }),
        });
      const { status: _, termEnd: __, ...rest } = talk;
      return show(turn, { ...rest, revision: rest.revision + 1 });
    },
    askAgain: (turn, problem) => show(turn, openTalk(turn), problem),
  };
};
