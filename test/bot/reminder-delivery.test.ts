import { noLogin } from '../../bot/delivery/channel-login.ts';
import { createConnector } from '../../bot/delivery/connector.ts';
import { createReminderDelivery } from '../../bot/delivery/reminder-delivery.ts';
import { noticeCard } from '../../cards/notice.card.ts';
import type { Delivery } from '../../src/reminders/delivery.ts';
import { planning } from '../reminders/people.ts';
import { modes, openFakeConnector, type Mode, type ModeName } from '../faults/fake-connector.ts';

const { terms } = planning.policy.rulebook;

const deliveryTo = (serviceUrl: string, conversation?: string): Delivery => ({
  lease: 'l',
  tenant: 't',
  step: 'owner',
  at: new Date(0),
  slot: new Date(0),
  reader: { language: 'en', timeZone: 'UTC' },
  reminders: [],
  to: {
    tenant: 't',
    serviceUrl,
    bot: '28:bot',
    kind: 'personal',
    who: 'ana-id',
    ...(conversation !== undefined && { conversation }),
  },
});

const sending = (mayCall: (url: string) => boolean = () => true) =>
  createReminderDelivery({
    connector: createConnector({ login: noLogin, mayCall }),
    viewOf: () => Promise.resolve({ language: 'en', step: 'owner', because: '', items: [], count: 0, terms }),
    card: () => noticeCard('en', 'Hello'),
  });

const through = async (mode: Mode, conversation: string | undefined = 'a:1') => {
  const connector = await openFakeConnector(() => mode);
  try {
    const answer = await sending()(deliveryTo(connector.serviceUrl, conversation));
    return { answer, received: connector.received, created: connector.created };
  } finally {
    await connector.close();
  }
};

/** One attempt is one POST, whatever Teams answers. */
it.each<[ModeName, object]>([
  ['201', { kind: 'accepted' }],
  ['400', { kind: 'refused', status: 400, code: 'BadArgument' }],
  ['401', { kind: 'refused', status: 401, code: 'Unauthorized' }],
  ['403 blocked', { kind: 'refused', status: 403, code: 'ConversationBlockedByUser' }],
  ['403 blocked, older shape', { kind: 'refused', status: 403, code: 'MessageWritesBlocked' }],
  ['404', { kind: 'refused', status: 404, code: 'ConversationNotFound' }],
  ['412', { kind: 'refused', status: 412, code: 'PreconditionFailed' }],
  ['413', { kind: 'refused', status: 413, code: 'MessageSizeTooBig' }],
  ['429 in seconds', { kind: 'refused', status: 429, code: 'Throttled', retryAfter: '1' }],
  ['429 without a time', { kind: 'refused', status: 429, code: 'Throttled' }],
  ['503 with a time', { kind: 'refused', status: 503, code: 'ServiceUnavailable', retryAfter: '1' }],
  ['500 before', { kind: 'unclear', status: 500 }],
  ['504 after', { kind: 'unclear', status: 504 }],
  ['reset after', { kind: 'unclear', status: 0 }],
  ['cut after', { kind: 'unclear', status: 0 }],
  ['302 elsewhere', { kind: 'unclear', status: 302 }],
  ['201 without an id', { kind: 'accepted' }],
  ['201 with broken JSON', { kind: 'accepted' }],
  ['200 with a page', { kind: 'accepted' }],
  ['201 of ten megabytes', { kind: 'accepted' }],
  ['201 that unpacks to a gigabyte', { kind: 'accepted' }],
])('%s', async (name, expected) => {
  const { answer, received } = await through(modes[name]);
  expect(answer).toEqual(expected);
  expect(received).toHaveLength(1);
});

it('makes the chat first where there is none, and says which it is', async () => {
  const connector = await openFakeConnector(() => modes['201']);
  const answer = await sending()(deliveryTo(connector.serviceUrl));
  await connector.close();
  expect(answer).toEqual({ kind: 'accepted', conversation: 'chat 1' });
  expect(connector.created.map((body): unknown => JSON.parse(body))).toEqual([
    {
      isGroup: false,
      bot: { id: '28:bot' },
      members: [{ id: 'ana-id' }],
      tenantId: 't',
      channelData: { tenant: { id: 't' } },
    },
  ]);
  expect(connector.received.map(({ conversation }) => conversation)).toEqual(['chat 1']);
});

it('nobody there, or an address that is not listed: nothing was sent, and it is tried again', async () => {
  const { serviceUrl, close } = await openFakeConnector(() => modes['201']);
  await close();
  expect(await sending()(deliveryTo(serviceUrl, 'a:1'))).toEqual({ kind: 'refused', status: 412 });
  expect(await sending(() => false)(deliveryTo('https://evil.example/', 'a:1'))).toEqual({
    kind: 'refused',
    status: 412,
  });
});

it('goes to the other cloud once, when the tenant lives there', async () => {
  const elsewhere = await openFakeConnector(() => modes['403 another host']);
  const home = await openFakeConnector(() => modes['201']);
  try {
    const connector = createConnector({ login: noLogin, mayCall: () => true, gcc: home.serviceUrl });
    await connector.send({ tenant: 't', serviceUrl: elsewhere.serviceUrl, conversation: 'a:1' }, { type: 'message' });
    expect([elsewhere.received.length, home.received.length]).toEqual([1, 1]);
    const strict = createConnector({ login: noLogin, mayCall: (url) => url !== home.serviceUrl, gcc: home.serviceUrl });
    const sent = strict.send(
      { tenant: 't', serviceUrl: elsewhere.serviceUrl, conversation: 'a:1' },
      { type: 'message' },
    );
    await expect(sent).rejects.toMatchObject({ status: 403, code: 'InvalidBotApiHost' });
  } finally {
    await elsewhere.close();
    await home.close();
  }
});
