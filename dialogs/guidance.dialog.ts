import { WaterfallDialog, type DialogTurnResult, type WaterfallStepContext } from 'botbuilder-dialogs';
import { z } from 'zod';

import { caseCard } from '../cards/case.card.ts';
import type { Cases } from '../src/cases/case.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { DecidedOutcome } from '../src/policy/decision.ts';
import { Facts } from '../src/policy/facts.ts';
import type { Policy } from '../src/policy/policy.ts';
import { withFact } from '../src/policy/values.ts';
import { AnswerPrompt } from './answer.prompt.ts';
import { caseView } from './case-view.ts';
import { exchangeOf } from './exchange.ts';
import { answeredLines, customerQuestion, factQuestion } from './questions.ts';
import { GuidanceTalk } from './talk.ts';

const StepOptions = z.object({ talk: GuidanceTalk, isAsked: z.boolean(), problem: z.string().optional() });

/** The facts that a conversation's answers state. */
export const factsOf = ({ answers }: Pick<GuidanceTalk, 'answers'>): Facts =>
  answers.reduce<Facts>((facts, { fact, value }) => withFact(facts, fact, value), {});

/** Asks whatever is worth asking, and gives the answer. Two steps walk any number of questions. */
export const createGuidanceDialog = ({ policy, cases, clock }: { policy: Policy; cases: Cases; clock: Clock }) => {
  const today = (): string => utcDate(clock.now());

  const questionFor = (talk: GuidanceTalk, language: 'en' | 'es') => {
    if (talk.customer === undefined) return customerQuestion(language);
    const decision = policy.decide(factsOf(talk), today());
    if (decision.kind !== 'question') return undefined;
    return factQuestion(policy.question(decision.question), language, {
      isUnknown: decision.unknown,
      answered: answeredLines(language, policy.question, talk),
    });
  };

  const giveAnswer = async (step: WaterfallStepContext, talk: GuidanceTalk, decision: DecidedOutcome) => {
    const exchange = exchangeOf(step.context);
    const advice = {
      customer: talk.customer ?? '',
      facts: factsOf(talk),
      asOf: decision.asOf,
      policyVersion: decision.policyVersion,
      outcome: decision.outcome,
    };
    const opened = await cases.open(exchange.heard.actor, advice, `guidance/${talk.id}`);
    exchange.reply = { where: 'living', message: caseCard(caseView(policy, exchange.heard.language, opened)) };
    exchange.talk = undefined;
    exchange.ended = { id: talk.id, how: 'answered', case: opened.number };
  };

  const ask = async (step: WaterfallStepContext): Promise<DialogTurnResult> => {
    const { talk, isAsked, problem } = StepOptions.parse(step.options);
    const exchange = exchangeOf(step.context);
    exchange.talk = talk;
    const question = questionFor(talk, exchange.heard.language);
    if (question !== undefined) return await step.beginDialog(AnswerPrompt.id, { question, isAsked, problem });
    const decision = policy.decide(factsOf(talk), today());
    if (decision.kind !== 'outcome') throw new Error(`No question and no outcome: ${decision.kind}`);
    await giveAnswer(step, talk, decision);
    return step.endDialog();
  };

  const keep = (step: WaterfallStepContext): Promise<DialogTurnResult> => {
    const { talk } = StepOptions.parse(step.options);
    const value = z.string().parse(step.result);
    return step.replaceDialog('guidance', { talk: withAnswer(talk, value), isAsked: false });
  };

  const withAnswer = (talk: GuidanceTalk, value: string): GuidanceTalk => {
    if (talk.customer === undefined) return { ...talk, customer: value };
    const decision = policy.decide(factsOf(talk), today());
    if (decision.kind !== 'question') throw new Error('An answer came though nothing was asked');
    const { question: fact } = decision;
    return { ...talk, answers: [...talk.answers.filter((answer) => answer.fact !== fact), { fact, value }] };
  };

  return new WaterfallDialog('guidance', [ask, keep]);
};
