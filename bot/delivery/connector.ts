import type { Activity } from 'botbuilder';
import { z } from 'zod';

import type { ServiceUrlCheck } from '../edge/service-urls.ts';
import type { ChannelLogin } from './channel-login.ts';

/** Teams did not take a message. `status` is its HTTP status, or 0 when there was no answer in time. */
export class NotDelivered extends Error {
  readonly status: number;

  constructor(what: string, status: number, options?: ErrorOptions) {
    super(`${what}: ${status === 0 ? 'no answer' : String(status)}`, options);
    this.name = 'NotDelivered';
    this.status = status;
  }
}

/** Where a conversation is reached. */
export interface Address {
  serviceUrl: string;
  conversation: string;
  /** For a message that one person alone sees in a shared conversation (teams.md 1.3). */
  isTargeted?: boolean;
}

const sendLimit = 10_000;
const Created = z.object({ id: z.string().optional() });

type Method = 'POST' | 'PUT' | 'DELETE';

/**
 * Our own way to Teams: one attempt is one request, ten seconds at most, no redirects, and our token goes to listed
 * addresses only. The SDK's client repeats requests unseen, which would show a message up to four times.
 */
export const createConnector = ({ login, mayCall }: { login: ChannelLogin; mayCall: ServiceUrlCheck }) => {
  const call = async (
    method: Method,
    { serviceUrl }: Address,
    path: string,
    body?: object,
  ): Promise<string | undefined> => {
    if (!mayCall(serviceUrl)) throw new NotDelivered(`${method} to an address that is not on the list`, 0);
    const authorization = await login();
    const url = new URL(`v3/conversations/${path}`, serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`);
    const response = await fetch(url, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(sendLimit),
      headers: {
        'content-type': 'application/json',
        ...(authorization === undefined ? {} : { authorization }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((cause: unknown) => {
      throw new NotDelivered(`${method} activity`, 0, { cause });
    });
    const text = await response.text();
    if (!response.ok) throw new NotDelivered(`${method} activity`, response.status);
    return text === '' ? undefined : Created.parse(JSON.parse(text)).id;
  };

  const pathOf = ({ conversation, isTargeted }: Address, id?: string): string => {
    const message = id === undefined ? '' : `/${encodeURIComponent(id)}`;
    const path = `${encodeURIComponent(conversation)}/activities${message}`;
    return isTargeted === true ? `${path}?isTargetedActivity=true` : path;
  };

  return {
    /** Answers the new message's id, where Teams tells it. */
    send: (to: Address, activity: Partial<Activity>) => call('POST', to, pathOf(to), activity),
    update: (to: Address, id: string, activity: Partial<Activity>) => call('PUT', to, pathOf(to, id), activity),
    remove: (to: Address, id: string) => call('DELETE', to, pathOf(to, id)),
  };
};
export type Connector = ReturnType<typeof createConnector>;
