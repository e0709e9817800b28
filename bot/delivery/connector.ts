import type { Activity } from 'botbuilder';

import { withoutThread } from '../place-of.ts';
import { createCaller, type Call, type Caller, type CallerParts } from './caller.ts';

/** Where a conversation is reached. */
export interface Address {
  tenant: string;
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

/** What can be done in a conversation, each by one call. */
export const connectorOver = (call: Caller) => {
  const pathOf = ({ conversation, isTargeted }: Address, id?: string): string => {
    const message = id === undefined ? '' : `/${encodeURIComponent(id)}`;
    const path = `/${encodeURIComponent(conversation)}/activities${message}`;
    return isTargeted === true ? `${path}?isTargetedActivity=true` : path;
  };
  const to = (method: Call['method'], address: Address, id?: string, body?: Partial<Activity>): Call => ({
    method,
    tenant: address.tenant,
    place: withoutThread(address.conversation),
    serviceUrl: address.serviceUrl,
    path: pathOf(address, id),
    ...(body === undefined ? {} : { body }),
  });

  return {
    /** Answers the new message's id, where Teams tells it. */
    send: (address: Address, activity: Partial<Activity>) => call(to('POST', address, undefined, activity)),
    update: (address: Address, id: string, activity: Partial<Activity>) => call(to('PUT', address, id, activity)),
    remove: (address: Address, id: string) => call(to('DELETE', address, id)),
    /** Makes the chat with a person, or answers the id of the one there is. */
    createChat: ({ serviceUrl, bot, person, tenant }: NewChat) =>
      call({
        method: 'POST',
        tenant,
        place: `new ${person}`,
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
export type Connector = ReturnType<typeof connectorOver>;

/** The connector that asks once and takes what it gets. */
export const createConnector = (parts: CallerParts): Connector => connectorOver(createCaller(parts));
