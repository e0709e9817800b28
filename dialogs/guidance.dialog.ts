import { WaterfallDialog, type DialogTurnResult, type WaterfallStepContext } from './sdk-dialogs.ts';
import { z } from 'zod';

import type { Cases } from '../src/cases/case.ts';
import { utcDate, type Clock } from '../src/clock.ts';
import type { Language } from '../src/language/language.ts';
import { DatedFact, withDated } from '../src/policy/dated-facts.ts';
import { FactName } from '../src/policy/facts.ts';
import type { Policy } from '../src/policy/policy.ts';
import { AnswerPrompt, type OpenQuestion } from './answer.prompt.ts';
import { datedQuestion, notKnown } from './dated-questions.ts';
import { exchangeOf } from './exchange.ts';
import { openQuestionOf } from './open-question.ts';
import { createAdviceGiver } from './give-advice.ts';
import { answeredLines, customerQuestion, factQuestion } from './questions.ts';
import type { StepOptions } from './step-options.ts';
import { factsOf, withAnswer, type GuidanceTalk } from './talk.ts';

type Step = WaterfallStepContext<StepOptions<GuidanceTalk>>;

/** Asks whatever is worth asking, and gives the answer. Two steps walk any number of questions. */
export const createGuidanceDialog = ({ policy, cases, clock }: { policy: Policy; cases: Cases; clock: Clock }) => {
  const today = (): string => utcDate(clock.now());

  const giveAnswer = createAdviceGiver({ policy, cases });

  const askedOf = (talk: GuidanceTalk) => openQuestionOf(policy, talk, today());

  /** Nothing when what is known is enough. */
  const questionOf = (talk: GuidanceTalk, language: Language): OpenQuestion | undefined => {
    const asked = askedOf(talk);
    if (asked === undefined) return undefined;
    const { about, isUnknown } = asked;
    const answered = answeredLines(language, policy.question, talk).filter((line) => line.about !== about);
    if (about === 'customer') return customerQuestion(language, answered);
    const dated = DatedFact.safeParse(about).data;
    if (dated !== undefined) return datedQuestion(language, dated, answered);
    return factQuestion(policy.question(FactName.parse(about)), language, { isUnknown, answered });
  };

  const ask = async (step: Step): Promise<DialogTurnResult> => {
    const { talk, problem } = step.options;
    const exchange = exchangeOf(step.context);
    exchange.talk = talk;
    const question = questionOf(talk, exchange.heard.language);
    if (question !== undefined) return await step.beginDialog(AnswerPrompt.id, { question, problem });
    const decision = policy.decide(factsOf(talk), today());
    if (decision.kind !== 'outcome') throw new Error(`No question and no outcome: ${decision.kind}`);
    await giveAnswer(exchange, talk, decision);
    return step.endDialog();
  };

  const keep = (step: Step): Promise<DialogTurnResult> => {
    const { talk } = step.options;
    const value = z.string().parse(step.result);
    const next: StepOptions<GuidanceTalk> = { talk: keepingAnswer(talk, value) };
    return step.replaceDialog('guidance', next);
  };

  const keepingAnswer = (talk: GuidanceTalk, value: string): GuidanceTalk => {
    const asked = askedOf(talk);
    if (asked === undefined) throw new Error('An answer came though nothing was asked');
    const { changing: _, ...rest } = { ...talk, revision: talk.revision + 1 };
    if (asked.about === 'customer') return { ...rest, customer: value };
    const dated = DatedFact.safeParse(asked.about).data;
    if (dated === undefined) return withAnswer(rest, { fact: FactName.parse(asked.about), value });
    return { ...rest, dated: withDated(rest.dated ?? {}, dated, value === notKnown ? undefined : value) };
  };

  return { dialog: new WaterfallDialog<StepOptions<GuidanceTalk>>('guidance', [ask, keep]), questionOf };
};
