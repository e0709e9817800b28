import type { Activity, ChannelAccount } from 'botbuilder';

import type { Inbound } from './edge/inbound.ts';

const account = ({ id, name = '', aadObjectId }: Inbound['from']): ChannelAccount => ({
  id,
  name,
  ...(aadObjectId === undefined ? {} : { aadObjectId }),
});

/** The part of an admitted activity that the SDK's turn context needs: who, where, and what is replied to. */
export const activityOf = ({ type, id, channelId, serviceUrl, conversation, from, recipient, locale }: Inbound) =>
  ({
    type,
    channelId,
    serviceUrl,
    conversation: {
      id: conversation.id,
      name: '',
      conversationType: conversation.conversationType ?? '',
      isGroup: conversation.conversationType !== 'personal',
      ...(conversation.tenantId === undefined ? {} : { tenantId: conversation.tenantId }),
    },
    from: account(from),
    recipient: account(recipient),
    ...(id === undefined ? {} : { id }),
    ...(locale === undefined ? {} : { locale }),
  }) satisfies Partial<Activity>;
