import { Dialog, type DialogContext, type DialogTurnResult } from './sdk-dialogs.ts';

import { answeredCard, questionCard, type AnsweredLine, type QuestionView } from '../cards/question.card.ts';
import type { Result } from '../src/result.ts';
import { exchangeOf, type Exchange, type Heard } from './exchange.ts';
import { canGoBack } from './talk.ts';

/** One open question: how it looks, what is known already, and how an answer is read. */
export interface OpenQuestion {
  view: QuestionView;
  answered: readonly AnsweredLine[];
  /** The answer's value, or why it was not taken, in words for the person. */
  read: (heard: Heard) => Result<string, string>;
  /** How a value reads among the answers so far. */
  line: (value: string) => AnsweredLine;
}

interface Asking {
  question: OpenQuestion;
  /** Something to say above the question. */
  problem?: string | undefined;
}

/** The card of a question that was answered by typing keeps the answers and loses its buttons. */
const retireCard = ({ talk, heard, updates }: Exchange, { answered, line }: OpenQuestion, value: string): void => {
  if (heard.press !== undefined || talk?.card === undefined) return;
  updates.push({ message: talk.card, becomes: answeredCard(heard.language, [...answered, line(value)]) });
};

const showQuestion = (exchange: Exchange, { view, answered }: OpenQuestion, problem?: string): void => {
  const { talk, heard } = exchange;
  if (talk === undefined) throw new Error('A question is asked outside a conversation');
  const mark = { talk: talk.id, at: talk.revision, owner: heard.actor.agent };
  const options = { language: heard.language, mark, question: view, answered, canGoBack: canGoBack(talk) };
  const message = questionCard(problem === undefined ? options : { ...options, problem });
  exchange.reply = { where: 'living', message, asks: true };
};

/**
 * Asks one question and waits for its answer, pressed or typed. The SDK's own prompts read neither a card's payload nor
 * two languages at once.
 */
export class AnswerPrompt extends Dialog {
  static readonly id = 'answer';

  constructor() {
    super(AnswerPrompt.id);
  }

  override beginDialog(dialog: DialogContext, asking?: object): Promise<DialogTurnResult> {
    const exchange = exchangeOf(dialog.context);
    if (!isAsking(asking)) throw new Error('The answer prompt needs a question');
    showQuestion(exchange, asking.question, asking.problem);
    return Promise.resolve(Dialog.EndOfTurn);
  }

  /** Takes what was heard as the answer to this question, on a stack that waits for it. */
  async take(dialog: DialogContext, question: OpenQuestion): Promise<void> {
    const exchange = exchangeOf(dialog.context);
    const answer = question.read(exchange.heard);
    if (!answer.ok) {
      showQuestion(exchange, question, answer.problem);
      return;
    }
    retireCard(exchange, question, answer.value);
    await dialog.endDialog(answer.value);
  }
}

const isAsking = (value: object | undefined): value is Asking => value !== undefined && 'question' in value;
