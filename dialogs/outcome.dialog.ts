import { WaterfallDialog, type DialogTurnResult, type WaterfallStepContext } from './sdk-dialogs.ts';
import { z } from 'zod';

import type { CardMessage } from '../cards/card-message.ts';
import { caseCard, changedMeanwhileCard } from '../cards/case.card.ts';
import { noticeCard } from '../cards/notice.card.ts';
import { savedCard } from '../cards/saved.card.ts';
import { OutcomeStatus, type Cases, type RecordProblem } from '../src/cases/case.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Language } from '../src/language/language.ts';
import { words } from '../src/language/words.ts';
import type { Policy } from '../src/policy/policy.ts';
import { AnswerPrompt, type OpenQuestion } from './answer.prompt.ts';
import { readCaseView } from './case-view.ts';
import { exchangeOf, type Exchange, type Heard } from './exchange.ts';
import { noNote, noteQuestion, statusQuestion, termEndQuestion } from './outcome-questions.ts';
import type { StepOptions } from './step-options.ts';
import type { OutcomeTalk } from './talk.ts';

type Step = WaterfallStepContext<StepOptions<OutcomeTalk>>;

/** What is still to be asked before the outcome can be recorded; the note comes last and is never kept in between. */
const nextPart = ({ status, termEnd }: OutcomeTalk): 'status' | 'termEnd' | 'note' => {
  if (status === undefined) return 'status';
  return status === 'waiting_for_term_end' && termEnd === undefined ? 'termEnd' : 'note';
};

const questions = { status: statusQuestion, termEnd: termEndQuestion, note: noteQuestion };

/** Asks what is still open, with what was answered. */
const again = (step: Step, { revision, ...kept }: OutcomeTalk): Promise<DialogTurnResult> => {
  const next: StepOptions<OutcomeTalk> = { talk: { ...kept, revision: revision + 1 } };
  return step.replaceDialog('outcome', next);
};

/** Asks what came of a case and records it. Nobody reads "saved" before it is. */
export const createOutcomeDialog = ({ policy, cases, clock }: { policy: Policy; cases: Cases; clock: Clock }) => {
  const refusal = async (heard: Heard, number: number, problem: RecordProblem): Promise<CardMessage> => {
    const { language } = heard;
    return problem.kind === 'not-found'
      ? noticeCard(language, words[language].cases.missing({ number: String(number) }))
      : changedMeanwhileCard(await readCaseView({ cases, policy }, heard, problem.present), problem);
  };

  const record = async ({ heard }: Exchange, talk: OutcomeTalk, note: string) => {
    if (talk.status === undefined) throw new Error('An outcome without a status');
    const outcome = {
      status: talk.status,
      ...(talk.termEnd === undefined ? {} : { termEnd: talk.termEnd }),
      ...(note === noNote ? {} : { note }),
    };
    return cases.recordOutcome(heard.actor, {
      case: talk.case,
      version: talk.caseVersion,
      outcome,
      cause: `outcome/${talk.id}`,
    });
  };

  const finish = async (exchange: Exchange, talk: OutcomeTalk, note: string): Promise<void> => {
    const { heard } = exchange;
    const recorded = await record(exchange, talk, note);
    exchange.talk = undefined;
    exchange.ended = { id: talk.id, how: 'recorded', case: talk.case };
    const message = recorded.ok
      ? savedCard(heard.language, recorded.value)
      : await refusal(heard, talk.case, recorded.problem);
    exchange.reply = { where: 'living', message };
    if (!recorded.ok) return;
    exchange.changed = recorded.value;
    // What only one person sees is remembered by their talk alone.
    if (talk.caseCard === undefined || !exchange.heard.place.isPrivate) return;
    const becomes = caseCard(await readCaseView({ cases, policy }, heard, recorded.value));
    exchange.updates.push({ message: talk.caseCard, becomes });
  };

  const questionOf = (talk: OutcomeTalk, language: Language): OpenQuestion =>
    questions[nextPart(talk)](language, talk, utcDate(clock.now()));

  const ask = (step: Step): Promise<DialogTurnResult> => {
    const { talk, problem } = step.options;
    const exchange = exchangeOf(step.context);
    exchange.talk = talk;
    const question = questionOf(talk, exchange.heard.language);
    return step.beginDialog(AnswerPrompt.id, { question, problem });
  };

  const keep = async (step: Step): Promise<DialogTurnResult> => {
    const { talk } = step.options;
    const value = z.string().parse(step.result);
    switch (nextPart(talk)) {
      case 'status':
        return again(step, { ...talk, status: OutcomeStatus.parse(value) });
      case 'termEnd':
        return again(step, { ...talk, termEnd: value });
      case 'note':
        await finish(exchangeOf(step.context), talk, value);
        return step.endDialog();
    }
  };

  return { dialog: new WaterfallDialog<StepOptions<OutcomeTalk>>('outcome', [ask, keep]), questionOf };
};
