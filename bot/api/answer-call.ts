import { randomUUID } from 'node:crypto';

import type { Request, Response } from 'restify';
import { z } from 'zod';

import type { Answer, Endpoint } from '../../src/api/endpoint.ts';
import { meet } from '../../src/api/people/meet.ts';
import { problem, refused, type Problem } from '../../src/api/problem.ts';
import type { ApiServices } from '../../src/api/services.ts';
import type { Actor, Person } from '../../src/cases/case.ts';
import { languageOf, type Language } from '../../src/language/language.ts';
import type { Log } from '../../src/log.ts';
import { failed, type Result } from '../../src/result.ts';
import { StoreUnavailable } from '../../src/store/store.ts';
import { createOneAtATime } from '../edge/one-at-a-time.ts';
import type { SignInCheck } from '../edge/tab-token.ts';
import { traceOf } from '../trace.ts';
import { createDelivery } from './delivery.ts';
import { secondsToWait, type RateLimit } from './rate-limit.ts';
import { readCall } from './read-call.ts';
import { writeProblem } from './write-answer.ts';

export interface ApiParts {
  services: ApiServices;
  signIn: SignInCheck;
  mayAsk: RateLimit;
  /** A case was changed here: whoever sees it elsewhere is to see what it became, and whoever has it now is told. */
  onChanged: (actor: Actor, changed: { number: number; handedTo?: Person }) => Promise<void>;
  log: Log;
}

/** Nobody waits longer for news. */
const longestWait = 25_000;

const languageFor = (request: Request): Language => {
  const asked = new URL(request.url ?? '/', 'http://bot').searchParams.get('lang');
  return languageOf(asked ?? request.headers['accept-language']);
};

const PathParts = z.record(z.string(), z.string());

const signInProblems = {
  refused: 'no-token',
  tenant: 'tenant-not-served',
  'keys-unavailable': 'keys-unavailable',
} as const;

/** A signal that is given when the one who asked is gone, or has waited long enough. */
const patienceOf = (response: Response): AbortSignal => {
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, AbortSignal.timeout(longestWait)]);
};

const admit = async (
  { signIn, mayAsk }: ApiParts,
  request: Request,
  language: Language,
): Promise<Result<Actor, Problem>> => {
  const actor = await signIn(request.headers.authorization);
  if (!actor.ok) return refused(language, signInProblems[actor.problem], {});
  return mayAsk(actor.value) ? actor : refused(language, 'too-many', { seconds: secondsToWait });
};

/** What went wrong, for the one who asked: true words about the records, or the reference that is in the log. */
const apology = (log: Log, cause: unknown, language: Language): Problem => {
  if (cause instanceof StoreUnavailable) {
    log.warn('api.unavailable', { why: cause.why });
    return problem(language, 'unavailable', { why: cause.why });
  }
  const reference = randomUUID().slice(0, 8);
  log.error('api.failed', { reference, ...traceOf(cause) });
  return problem(language, 'failed', { reference }, { reference });
};

/** Turns an endpoint into a handler of restify: who asks, what is asked, and the answer. Nothing is thrown. */
export const createApi = (parts: ApiParts) => {
  const { services, onChanged, log } = parts;
  const oneAtATime = createOneAtATime();
  const deliver = createDelivery(log);

  const run = async (
    endpoint: Endpoint,
    { request, response, actor, language }: { request: Request; response: Response; actor: Actor; language: Language },
  ): Promise<Result<Answer, Problem>> => {
    const call = await readCall(request, PathParts.parse(request.params), { endpoint, language });
    if (!call.ok) return call;
    const asked = { ...call.value, actor, language, signal: patienceOf(response) };
    if (endpoint.effect === 'reads') return endpoint.run(services, asked);
    // The same key twice at once is one change, and whoever comes second is told what became of the first.
    const key = `${actor.tenant}/${actor.agent}/${asked.idempotencyKey ?? ''}`;
    return oneAtATime(key, async () => {
      const answer = await endpoint.run(services, asked);
      if (answer.ok) await meet(services, actor);
      return answer;
    });
  };

  const tellOthers = async (actor: Actor, answer: Answer): Promise<void> => {
    if (!('changed' in answer) || answer.changed === undefined) return;
    const { changed: number, handedTo } = answer;
    await onChanged(actor, { number, ...(handedTo !== undefined && { handedTo }) }).catch((cause: unknown) => {
      log.warn('api.others-not-told', traceOf(cause));
    });
  };

  return (endpoint: Endpoint) =>
    async (request: Request, response: Response): Promise<void> => {
      const language = languageFor(request);
      const actor = await admit(parts, request, language).catch((cause: unknown) =>
        failed(apology(log, cause, language)),
      );
      if (!actor.ok) {
        log.warn('api.refused', { status: actor.problem.status });
        writeProblem(
          response,
          actor.problem,
          actor.problem.status === 429 ? { 'retry-after': String(secondsToWait) } : {},
        );
        return;
      }
      try {
        const answer = await run(endpoint, { request, response, actor: actor.value, language });
        if (!answer.ok) {
          writeProblem(response, answer.problem);
          return;
        }
        await deliver(response, actor.value, { answer: answer.value, language });
        await tellOthers(actor.value, answer.value);
      } catch (cause) {
        const found = apology(log, cause, language);
        if (response.headersSent) response.destroy();
        else writeProblem(response, found);
      }
    };
};
export type Api = ReturnType<typeof createApi>;
