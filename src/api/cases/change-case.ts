import { z } from 'zod';

import { NewOutcome, NewStatus, NoteText } from '../../cases/case.ts';
import { whyNotWait } from '../../cases/term-wait.ts';
import { utcDate } from '../../clock.ts';
import { Facts } from '../../policy/facts.ts';
import { stepKey } from '../../policy/step-key.ts';
import { endpoint, noBody, nothing } from '../endpoint.ts';
import { expectedAt } from '../expected.ts';
import { refused } from '../problem.ts';
import { colleagueNamed } from '../people/colleague-named.ts';
import type { ApiServices } from '../services.ts';
import { Day, OfCase } from '../shapes.ts';
import { adviceFor, CustomerName } from './advice-for.ts';
import { changeAnswer, noSuch } from './change-problem.ts';
import { WholeCase } from './whole-case.ts';

/** All of them: a version that the change is made on, and the case as it became. */
const change = { effect: 'changes', path: OfCase, query: nothing, answer: WholeCase } as const;

const isTermEndOdd = ({ clock }: ApiServices, termEnd: string | undefined): boolean =>
  termEnd !== undefined && whyNotWait(termEnd, utcDate(clock.now())) !== undefined;

const oddTermEnd = (language: Parameters<typeof expectedAt>[1]) => {
  const expected = expectedAt('termEnd', language);
  return refused(language, 'wrong-field', { field: 'termEnd', expected }, { field: 'termEnd', expected });
};

export const recordOutcome = endpoint(
  { ...change, summary: 'Records what came of the case', body: NewOutcome },
  async (services, { actor, language, path, version, cause, body: outcome }) => {
    if (isTermEndOdd(services, outcome.termEnd)) return oddTermEnd(language);
    const asked = { case: path.number, version, cause, outcome };
    return changeAnswer(services, await services.cases.recordOutcome(actor, asked), { actor, language });
  },
);

export const changeStatus = endpoint(
  { ...change, summary: 'Brings the case into another state', body: NewStatus },
  async (services, { actor, language, path, version, cause, body: to }) => {
    if (isTermEndOdd(services, to.termEnd)) return oddTermEnd(language);
    const asked = { case: path.number, version, cause, to };
    return changeAnswer(services, await services.cases.changeStatus(actor, asked), { actor, language });
  },
);

export const assign = endpoint(
  {
    ...change,
    summary: 'Hands the case to a colleague',
    body: z.strictObject({ agent: z.string().min(1).max(64) }),
  },
  async (services, { actor, language, path, version, cause, body: { agent } }) => {
    const to = await colleagueNamed(services, actor, agent);
    if (to === undefined) return noSuch('agent', language);
    const asked = { case: path.number, version, cause, to };
    return changeAnswer(services, await services.cases.assign(actor, asked), { actor, language, handedTo: to });
  },
);

export const addNote = endpoint(
  { ...change, summary: 'Adds a note', body: z.strictObject({ note: NoteText }) },
  async (services, { actor, language, path, version, cause, body: { note } }) => {
    const asked = { case: path.number, version, cause, note };
    return changeAnswer(services, await services.cases.note(actor, asked), { actor, language });
  },
);

export const reviseAnswers = endpoint(
  {
    ...change,
    summary: 'Other facts, and the answer that follows from them; the date stays unless another one is given',
    body: z.strictObject({ facts: Facts, customer: CustomerName.optional(), asOf: Day.optional() }),
  },
  async (services, { actor, language, path, version, cause, body }) => {
    const present = await services.cases.find(actor, path.number);
    if (present === undefined) return refused(language, 'not-found', {});
    const { customer = present.advice.customer, facts, asOf = present.advice.asOf } = body;
    const advice = adviceFor(services, language, { customer, facts, asOf });
    if (!advice.ok) return advice;
    const asked = { case: path.number, version, cause, advice: advice.value };
    return changeAnswer(services, await services.cases.answer(actor, asked), { actor, language });
  },
);

export const tickStep = endpoint(
  {
    ...change,
    summary: 'Marks a step of the answer as done, or as open again',
    path: OfCase.extend({ step: z.string().regex(/^[0-9a-f]{10}$/) }),
    body: z.strictObject({ done: z.boolean() }),
  },
  async (services, { actor, language, path: { number, step }, version, cause, body: { done: isDone } }) => {
    const present = await services.cases.find(actor, number);
    if (present === undefined) return refused(language, 'not-found', {});
    const { facts, asOf } = present.advice;
    const decision = services.policy().policy.decide(facts, asOf);
    const steps = decision.kind === 'outcome' ? decision.steps.map(stepKey) : [];
    // One that was ticked before the rulebook changed can still be taken back.
    const isKnown = steps.includes(step) || present.done?.some((tick) => tick.step === step) === true;
    if (!isKnown) return noSuch('step', language);
    const asked = { case: number, version, cause, tick: { step, isDone } };
    return changeAnswer(services, await services.cases.tick(actor, asked), { actor, language });
  },
);

export const linkSubscription = endpoint(
  {
    ...change,
    summary: 'Links an imported subscription; the case takes over its term end',
    body: z.strictObject({ subscription: z.string().min(1).max(400) }),
  },
  async (services, { actor, language, path, version, cause, body: { subscription } }) => {
    const asked = { case: path.number, version, cause, subscription };
    return changeAnswer(services, await services.cases.linkSubscription(actor, asked), { actor, language });
  },
);

export const undoChange = endpoint(
  { ...change, summary: 'Takes your own last change back', body: noBody },
  async (services, { actor, language, path, version, cause }) =>
    changeAnswer(services, await services.cases.undo(actor, { case: path.number, version, cause }), {
      actor,
      language,
    }),
);
