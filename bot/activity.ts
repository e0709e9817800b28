import type { Activity, ChannelAccount } from 'botbuilder';

import type { Admitted } from './edge/gate.ts';
import type { Inbound } from './edge/inbound.ts';

const account = ({ id, name = '', aadObjectId }: Inbound['from']): ChannelAccount => ({
  id,
  name,
  ...(aadObjectId === undefined ? {} : { aadObjectId }),
});

/** The part of an admitted activity that the SDK's turn context needs: who, where, and what is replied to. */
export const activityOf = ({ activity, tenant }: Admitted) => {
  const { type, id, channelId, serviceUrl, conversation, from, recipient, locale } = activity;
  return {
    type,
    channelId,
    serviceUrl,
    conversation: {
      id: conversation.id,
      name: '',
      conversationType: conversation.conversationType ?? '',
      isGroup: conversation.conversationType !== 'personal',
      tenantId: tenant,
    },
    from: account(from),
    recipient: account(recipient),
    ...(id === undefined ? {} : { id }),
    ...(locale === undefined ? {} : { locale }),
  } satisfies Partial<Activity>;
};
