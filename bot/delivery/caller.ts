import { z } from 'zod';

import type { ServiceUrlCheck } from '../edge/service-urls.ts';
import type { ChannelLogin } from './channel-login.ts';
import { problemCodeOf } from './connector-problem.ts';
import { CallFailed, createHttp, type Http, type HttpAnswer } from './http-call.ts';

/** Teams did not take a message. `status` is its HTTP status, or 0 when there was no answer in time. */
export class NotDelivered extends Error {
  readonly status: number;
  /** Teams' word for what was wrong, where it said one. */
  readonly code: string | undefined;
  /** The header of that name, as it was sent. */
  readonly retryAfter: string | undefined;
  /** Nothing left us, so that nobody can have seen it. */
  readonly isUnsent: boolean;
  /** Another attempt soon would come to the same. */
  readonly isFinal: boolean;

  constructor(
    what: string,
    status: number,
    { code, retryAfter, isUnsent = false, isFinal = false, ...options }: Details = {},
  ) {
    super(`${what}: ${status === 0 ? 'no answer' : String(status)}`, options);
    this.name = 'NotDelivered';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.isUnsent = isUnsent;
    this.isFinal = isFinal;
  }
}

interface Details extends ErrorOptions {
  code?: string | undefined;
  retryAfter?: string | undefined;
  isUnsent?: boolean;
  isFinal?: boolean;
}

const Created = z.object({ id: z.string().optional() }).catch({});

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** One request to Teams. */
export interface Call {
  method: 'POST' | 'PUT' | 'DELETE';
  tenant: string;
  /** The conversation whose limits it counts in; a chat that is to be made has some of its own. */
  place: string;
  serviceUrl: string;
  path: string;
  body?: object;
}

/**
 * Makes the request, and answers the id that Teams gave.
 *
 * @throws NotDelivered
 */
export type Caller = (call: Call) => Promise<string | undefined>;

export interface CallerParts {
  login: ChannelLogin;
  mayCall: ServiceUrlCheck;
  http?: Http;
  /** Where that cloud is reached. */
  gcc?: string;
}

const gccAddress = 'https://smba.infra.gcc.teams.microsoft.com/teams/';

/** A tenant of the US government's cloud that was reached at the public address: there nobody saw anything. */
const isForGcc = (problem: unknown, { serviceUrl }: Call, gcc: string): boolean =>
  problem instanceof NotDelivered &&
  problem.status === 403 &&
  problem.code === 'InvalidBotApiHost' &&
  new URL(serviceUrl).host !== new URL(gcc).host;

const notDelivered = (what: string, { status, retryAfter, text }: HttpAnswer): NotDelivered =>
  new NotDelivered(what, status, { code: problemCodeOf(jsonOf(text)), retryAfter });

/**
 * Our own way to Teams: one attempt is one request, ten seconds at most, no redirects, and our token goes to listed
 * addresses only. The SDK's client repeats requests unseen, which would show a message up to four times.
 */
export const createCaller = ({ login, mayCall, http = createHttp(), gcc = gccAddress }: CallerParts): Caller => {
  let refusedToken: string | undefined;

  /** Many calls may be under way with a token that is not taken any more: it is forgotten once. */
  const forget = (token: string | undefined): void => {
    if (token === refusedToken) return;
    refusedToken = token;
    login.forget();
  };

  const headersFor = async (): Promise<Record<string, string>> => {
    try {
      const authorization = await login();
      return { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    } catch (cause) {
      throw new NotDelivered('No token', 0, { cause, isUnsent: true });
    }
  };

  const request = async ({ method, serviceUrl, path, body }: Call): Promise<string | undefined> => {
    const what = `${method} activity`;
    if (!mayCall(serviceUrl))
      throw new NotDelivered(`${what} to an address that is not on the list`, 0, { isUnsent: true, isFinal: true });
    const headers = await headersFor();
    const url = new URL(`v3/conversations${path}`, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`);
    try {
      const answer = await http.call(url, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
      });
      const { status } = answer;
      if (status >= 200 && status < 300) return Created.parse(jsonOf(answer.text)).id;
      if (status === 401) forget(headers['authorization']);
      throw notDelivered(what, answer);
    } catch (problem) {
      if (!(problem instanceof CallFailed)) throw problem;
      throw new NotDelivered(what, 0, { cause: problem, isUnsent: problem.isUnsent });
    }
  };

  return async (call: Call): Promise<string | undefined> => {
    try {
      return await request(call);
    } catch (problem) {
      if (!isForGcc(problem, call, gcc) || !mayCall(gcc)) throw problem;
      return request({ ...call, serviceUrl: gcc });
    }
  };
};
