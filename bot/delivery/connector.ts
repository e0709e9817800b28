import type { Activity } from 'botbuilder';
import { z } from 'zod';

import type { ServiceUrlCheck } from '../edge/service-urls.ts';
import type { ChannelLogin } from './channel-login.ts';
import { isRefusedConnection, problemCodeOf } from './connector-problem.ts';

/** Teams did not take a message. `status` is its HTTP status, or 0 when there was no answer in time. */
export class NotDelivered extends Error {
  readonly status: number;
  /** Teams' word for what was wrong, where it said one. */
  readonly code: string | undefined;
  /** The header of that name, as it was sent. */
  readonly retryAfter: string | undefined;
  /** Nothing left us, so that nobody can have seen it. */
  readonly isUnsent: boolean;

  constructor(what: string, status: number, { code, retryAfter, isUnsent = false, ...options }: Details = {}) {
    super(`${what}: ${status === 0 ? 'no answer' : String(status)}`, options);
    this.name = 'NotDelivered';
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
    this.isUnsent = isUnsent;
  }
}

interface Details extends ErrorOptions {
  code?: string | undefined;
  retryAfter?: string | undefined;
  isUnsent?: boolean;
}

/** Where a conversation is reached. */
export interface Address {
  serviceUrl: string;
  conversation: string;
  /** For a message that one person alone sees in a shared conversation (teams.md 1.3). */
  isTargeted?: boolean;
}

/** A chat that is to be made: with the bot's id and the person's Entra object id. */
export interface NewChat {
  serviceUrl: string;
  bot: string;
  person: string;
  tenant: string;
}

const sendLimit = 10_000;
/** More is not read of an answer. */
const longestAnswer = 256 * 1024;
const Created = z.object({ id: z.string().optional() }).catch({});

/** The answer's text, as far as anybody needs it; one that never ends is cut off. */
const textOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of response.body ?? []) {
    text += decoder.decode(piece, { stream: true });
    if (text.length > longestAnswer) break;
  }
  return text;
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

type Method = 'POST' | 'PUT' | 'DELETE';

interface Call {
  method: Method;
  serviceUrl: string;
  path: string;
  body?: object;
}

interface ConnectorParts {
  login: ChannelLogin;
  mayCall: ServiceUrlCheck;
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

const createCaller = ({ login, mayCall, gcc = gccAddress }: ConnectorParts) => {
  const headersFor = async (): Promise<Record<string, string>> => {
    try {
      const authorization = await login();
      return { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) };
    } catch (cause) {
      throw new NotDelivered('No token', 0, { cause, isUnsent: true });
    }
  };

  const request = async ({ method, serviceUrl, path, body }: Call): Promise<string | undefined> => {
    if (!mayCall(serviceUrl))
      throw new NotDelivered(`${method} to an address that is not on the list`, 0, { isUnsent: true });
    const headers = await headersFor();
    const url = new URL(`v3/conversations${path}`, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`);
    try {
      const response = await fetch(url, {
        method,
        redirect: 'error',
        signal: AbortSignal.timeout(sendLimit),
        headers,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const said = jsonOf(await textOf(response));
      if (response.ok) return Created.parse(said).id;
      if (response.status === 401) login.forget();
      const retryAfter = response.headers.get('retry-after') ?? undefined;
      throw new NotDelivered(`${method} activity`, response.status, { code: problemCodeOf(said), retryAfter });
    } catch (problem) {
      if (problem instanceof NotDelivered) throw problem;
      throw new NotDelivered(`${method} activity`, 0, { cause: problem, isUnsent: isRefusedConnection(problem) });
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

/**
 * Our own way to Teams: one attempt is one request, ten seconds at most, no redirects, and our token goes to listed
 * addresses only. The SDK's client repeats requests unseen, which would show a message up to four times.
 */
export const createConnector = (parts: ConnectorParts) => {
  const call = createCaller(parts);
  const pathOf = ({ conversation, isTargeted }: Address, id?: string): string => {
    const message = id === undefined ? '' : `/${encodeURIComponent(id)}`;
    const path = `/${encodeURIComponent(conversation)}/activities${message}`;
    return isTargeted === true ? `${path}?isTargetedActivity=true` : path;
  };

  return {
    /** Answers the new message's id, where Teams tells it. */
    send: (to: Address, activity: Partial<Activity>) =>
      call({ method: 'POST', serviceUrl: to.serviceUrl, path: pathOf(to), body: activity }),
    update: (to: Address, id: string, activity: Partial<Activity>) =>
      call({
        method: 'PUT',
        serviceUrl: to.serviceUrl,
        path: pathOf(to, id),
        body: activity,
      }),
    remove: (to: Address, id: string) =>
      call({
        method: 'DELETE',
        serviceUrl: to.serviceUrl,
        path: pathOf(to, id),
      }),
    /** Makes the chat with a person, or answers the id of the one there is. */
    createChat: ({ serviceUrl, bot, person, tenant }: NewChat) =>
      call({
        method: 'POST',
        serviceUrl,
        path: '',
        body: {
          isGroup: false,
          bot: { id: bot },
          members: [{ id: person }],
          tenantId: tenant,
          channelData: { tenant: { id: tenant } },
        },
      }),
  };
};
export type Connector = ReturnType<typeof createConnector>;
