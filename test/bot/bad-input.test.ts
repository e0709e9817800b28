import { randomUUID } from 'node:crypto';

import { humanPace } from '../../bot/edge/pace.ts';
import type { Message } from '../../bot/rehearsal/teams.ts';
import { openBotUnderTest, type BotUnderTest } from '../support/bot-under-test.ts';
import { headlineOf } from '../support/card-reading.ts';

/** What people, clients and colleagues' tools send that nobody planned for: signed by Teams, and still not to be trusted. */
let bot: BotUnderTest;
beforeAll(async () => {
  bot = await openBotUnderTest();
  await bot.room.teams.say('ben', 'personal', 'hello');
  await bot.room.teams.say('ben', 'general', 'help', { mention: true });
});
afterAll(() => bot.close());

type Activity = Record<string, unknown>;

/** The last message of Ben's chat, changed. */
const like = (changes: Activity): Activity => ({ ...template(), id: randomUUID(), ...changes });

let kept: Activity | undefined;
const template = (): Activity => {
  kept ??= bot.room.teams.lastActivity();
  return kept ?? {};
};

const said = (): Message[] => bot.room.teams.messages('ben', 'general').filter(({ from }) => from === 'bot');

/** Status, and how many messages it led to, with the headline of the last. */
const become = async (changes: Activity) => {
  const before = said().length;
  const { status, body } = await bot.room.teams.deliver(like(changes));
  const after = said();
  const last = after.at(-1);
  return {
    status,
    messages: after.length - before,
    body,
    says: after.length === before || last?.card === undefined ? '' : headlineOf(last.card),
  };
};

const ours = () => template()['recipient'];
const isRecord = (value: unknown): value is Activity => typeof value === 'object' && value !== null;
const tenant = (): unknown => {
  const { channelData } = template();
  return isRecord(channelData) && isRecord(channelData['tenant']) ? channelData['tenant']['id'] : undefined;
};
const conversation = (): Activity => {
  const { conversation: one } = template();
  return isRecord(one) ? one : {};
};

describe('B11, B12: shapes and kinds', () => {
  it.each<[string, Activity, number]>([
    ['text is an object', { text: {} }, 400],
    ['nobody speaks', { from: null }, 400],
    ['the conversation is a word', { conversation: 'a:1' }, 400],
    ['entities are an object', { entities: {} }, 400],
    ['a time is garbage, which nobody reads', { type: 'event', timestamp: 'garbage', localTimestamp: 'x' }, 200],
    ['an id is endless', { id: 'x'.repeat(100_000) }, 400],
    ['the reply is wanted in the answer', { deliveryMode: 'expectReplies' }, 400],
    ['the delivery is of no known kind', { deliveryMode: 'zzz' }, 400],
    ['the type is unknown', { type: 'zzz' }, 200],
    ['somebody types', { type: 'typing' }, 200],
    ['somebody likes a message', { type: 'messageReaction', replyToId: '1', reactionsAdded: [{ type: 'like' }] }, 200],
  ])('%s', async (_, changes, status) => {
    expect(await become(changes)).toMatchObject({ status, messages: 0 });
  });
});

describe('B13, B14, B16, B17: texts', () => {
  const nothing = 'I am here. Shall we start a case?';
  it.each<[string, string, string]>([
    ['nothing', '', nothing],
    ['spaces', '   \t ', nothing],
    ['ten thousand line ends', '\n'.repeat(10_000), nothing],
    ['28 KB', 'word '.repeat(5_600), 'That was too long for me to read. Please write it in a line or two.'],
    [
      'nearly all that is let in',
      'x'.repeat(250_000),
      'That was too long for me to read. Please write it in a line or two.',
    ],
    ['one letter', 'x', 'I did not understand “x”. I can find the next step for a customer, or list the cases.'],
    ['an emoji', '🙂', 'I did not understand “🙂”. I can find the next step for a customer, or list the cases.'],
    ['an invisible character in a command', '/ca\u200bses', 'Cases, newest first'],
    ['wide letters', '\uff23\uff41\uff53\uff45\uff53', 'Cases, newest first'],
    [
      'letters of another alphabet',
      'саses',
      'I did not understand “саses”. I can find the next step for a customer, or list the cases.',
    ],
    [
      'digits and colons',
      '1:1:1:'.repeat(300),
      'I did not understand “1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1…”. I can find the next step for a customer, or list the cases.',
    ],
    [
      'SQL',
      "'; drop table case_record; --",
      "I did not understand “'; drop table case_record; --”. I can find the next step for a customer, or list the cases.",
    ],
    [
      'a template',
      '${secret} {{DATE(x)}}',
      'I did not understand “${secret} {{DATE(x)}}”. I can find the next step for a customer, or list the cases.',
    ],
  ])('%s', async (_, text, says) => {
    expect(await become({ text, entities: [] })).toMatchObject({ status: 200, messages: 1, says });
  });
});

describe('B15: mentions', () => {
  const at = (name: string) => `<at>${name}</at>`;
  const mention = (id: unknown, name: string) => ({ type: 'mention', text: at(name), mentioned: { id, name } });
  const us = () => {
    const recipient = ours();
    return isRecord(recipient) ? recipient['id'] : undefined;
  };

  it.each<[string, () => Activity, string]>([
    [
      'of us, twice',
      () => ({
        text: `${at('Channel Guide')} ${at('Channel Guide')} cases`,
        entities: [mention(us(), 'Channel Guide')],
      }),
      'I did not understand “Channel Guide cases”. I can find the next step for a customer, or list the cases.',
    ],
    [
      'of a colleague of our name, before a slash',
      () => ({ text: `${at('Channel Guide')} /cases`, entities: [mention('29:other', 'Channel Guide')] }),
      'Cases, newest first',
    ],
    [
      'of a colleague after the command',
      () => ({
        text: `${at('Channel Guide')} case 9 ${at('Ana García')}`,
        entities: [mention(us(), 'Channel Guide'), mention('29:ana', 'Ana García')],
      }),
      'There is no case 9. “cases” lists the ones there are.',
    ],
    ['without an entity', () => ({ text: `${at('Boss')} /help`, entities: [] }), 'What I can do'],
    [
      'inside a mention',
      () => ({ text: '<at><at>Channel Guide</at></at> help', entities: [mention(us(), 'Channel Guide')] }),
      'What I can do',
    ],
  ])('%s', async (_, changes, says) => {
    expect(await become(changes())).toMatchObject({ status: 200, messages: 1, says });
  });
});

describe('B19, B21, B22: presses and other invokes', () => {
  const invoke = (value: unknown, name = 'adaptiveCard/action') => ({ type: 'invoke', name, value, replyToId: '1' });
  const execute = (verb: string, data: unknown) => invoke({ action: { type: 'Action.Execute', verb, data } });
  const word = (value: string) => ({ type: 'application/vnd.microsoft.activity.message', value });
  const unknown = word('I do not know this button any more. Write to me, and I show you how things stand.');
  const elsewhere = word('This card belongs to another conversation. Write to me here, and I show it to you.');

  it.each<[string, Activity, object]>([
    ['a verb that nobody knows', execute('drop', {}), unknown],
    ['no verb', invoke({ action: {} }), unknown],
    ['nothing', invoke(undefined), unknown],
    ['a list', invoke([]), unknown],
    ['a number as text', execute('case', { case: '12' }), unknown],
    ['a negative number', execute('outcome', { case: -1 }), unknown],
    ['a list where a word belongs', execute('answer', { talk: ['t'], at: 0, owner: 'a' }), unknown],
    ['200 KB', execute('answer', { talk: 't'.repeat(200_000), at: 0, owner: 'a' }), unknown],
    ['a card that was copied here', execute('outcome', { case: 1, in: 'elsewhere000' }), elsewhere],
    ['a card that we did not send', execute('outcome', { case: 1 }), elsewhere],
    ['settings from a card of another conversation', execute('settings', { of: 'team', isFilled: true }), elsewhere],
    ['records from a card of another conversation', execute('export', { what: 'cases', in: 'x' }), elsewhere],
  ])('%s changes nothing', async (_, changes, body) => {
    expect(await become(changes)).toMatchObject({ status: 200, messages: 0, body });
  });

  it('a case that is not there, or another tenant’s, is answered alike', async () => {
    expect(await become(execute('case', { case: 4711 }))).toMatchObject({
      status: 200,
      messages: 1,
      says: 'There is no case 4711. “cases” lists the ones there are.',
    });
  });

  it.each<[string, number]>([
    ['suggestedAction/submit', 200],
    ['composeExtension/query', 200],
    ['composeExtension/submitAction', 501],
    ['composeExtension/queryLink', 501],
    ['task/fetch', 501],
    ['message/submitAction', 501],
    ['handoff/action', 501],
    ['signin/verifyState', 501],
    ['fileConsent/invoke', 501],
    ['nobody/knows', 501],
  ])('%s is %i, and nothing is said', async (name, status) => {
    expect(await become(invoke({}, name))).toMatchObject({ status, messages: 0 });
  });

  it('something unreadable behind an older button is answered with a way on', async () => {
    expect(await become({ text: undefined, value: { verb: 'gone' } })).toMatchObject({
      status: 200,
      messages: 1,
      says: 'I do not know this button any more. Write to me, and I show you how things stand.',
    });
  });
});

describe('B23, B24: comings and goings, edits', () => {
  const members = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `29:${index}`, name: 'x' }));

  it.each<[string, () => Activity, number]>([
    ['two thousand people join', () => ({ type: 'conversationUpdate', membersAdded: members(2000) }), 200],
    [
      'ten thousand join, more than is read',
      () => ({ type: 'conversationUpdate', membersAdded: members(10_000) }),
      413,
    ],
    ['we are added once more', () => ({ type: 'conversationUpdate', membersAdded: [ours()] }), 200],
    ['we are installed once more', () => ({ type: 'installationUpdate', action: 'add' }), 200],
    ['we are upgraded', () => ({ type: 'installationUpdate', action: 'add-upgrade' }), 200],
    ['we are removed', () => ({ type: 'installationUpdate', action: 'remove' }), 200],
    ['we are removed, said the other way', () => ({ type: 'conversationUpdate', membersRemoved: [ours()] }), 200],
    ['somebody leaves', () => ({ type: 'conversationUpdate', membersRemoved: members(3) }), 200],
    ['who leaves cannot be read', () => ({ type: 'conversationUpdate', membersRemoved: 'x' }), 200],
    [
      'the team is renamed',
      () => ({ type: 'conversationUpdate', channelData: { eventType: 'teamRenamed', tenant: { id: tenant() } } }),
      200,
    ],
    ['a command is edited', () => ({ type: 'messageUpdate', text: 'cases' }), 200],
    ['a command is deleted', () => ({ type: 'messageDelete', text: 'cases' }), 200],
    [
      'a deleted command comes back',
      () => ({
        type: 'messageUpdate',
        text: 'cases',
        channelData: { eventType: 'undeleteMessage', tenant: { id: tenant() } },
      }),
      200,
    ],
  ])('nothing is said when %s', async (_, changes, status) => {
    expect(await become(changes())).toMatchObject({ status, messages: 0 });
  });

  it('a message that comes twice is answered once', async () => {
    const id = randomUUID();
    expect(await become({ id, text: 'help' })).toMatchObject({ messages: 1 });
    expect(await become({ id, text: 'help' })).toMatchObject({ status: 200, messages: 0 });
  });
});

describe('B25, B26, B27: tenants, clocks, attachments', () => {
  const in_ = (id: unknown) => ({
    conversation: { ...conversation(), tenantId: id },
    channelData: { tenant: { id } },
    text: 'help',
  });

  it.each<[string, () => Activity, number, number]>([
    ['two tenants', () => ({ ...in_(tenant()), channelData: { tenant: { id: randomUUID() } } }), 400, 0],
    [
      'no tenant',
      () => ({ text: 'help', conversation: { ...conversation(), tenantId: undefined }, channelData: {} }),
      400,
      0,
    ],
    ['a tenant that is not served', () => in_(randomUUID()), 403, 0],
    ['our tenant in capitals', () => in_(String(tenant()).toUpperCase()), 200, 1],
    ['a message of the year 1970', () => ({ text: 'help', timestamp: '1970-01-01T00:00:00Z' }), 200, 1],
    [
      'a message of the year 2099',
      () => ({ text: 'help', timestamp: '2099-01-01T00:00:00Z', localTimestamp: '2099-01-01T00:00:00+14:00' }),
      200,
      1,
    ],
    [
      'a picture behind the wall',
      () => ({
        text: 'help',
        attachments: [
          { contentType: 'image/png', contentUrl: 'http://169.254.169.254/' },
          { contentType: 'x', contentUrl: 'file:///etc/passwd' },
        ],
      }),
      200,
      1,
    ],
  ])('%s', async (_, changes, status, messages) => {
    expect(await become(changes())).toMatchObject({ status, messages });
  });
});

describe('B28: storms', () => {
  it('of one person are answered once with a friendly word, and do not reach others', async () => {
    const other = await openBotUnderTest({}, { ...humanPace, interval: 60_000 });
    const { teams } = other.room;
    try {
      await teams.install('ben', 'personal');
      await Promise.all(Array.from({ length: 60 }, () => teams.say('ben', 'personal', 'help')));
      const heard = teams.messages('ben', 'personal').filter(({ from }) => from === 'bot');
      const slow = heard.filter(({ summary }) => summary?.startsWith('That was more than I can read at once'));
      // Twenty answers, the welcome, and one word about the rest.
      expect([heard.length, slow.length]).toEqual([22, 1]);
      await teams.say('ana', 'personal', 'ayuda');
      expect(teams.messages('ana', 'personal').at(-1)?.summary).toContain('Lo que puedo hacer');
    } finally {
      await other.close();
    }
  });
});

describe('C1 to C11: what a customer may be called', () => {
  it.each([
    '[Click](https://evil.example) **x** # x ![](x)',
    '<at>Boss</at> <b>x</b> <script>alert(1)</script> <img onerror=x>',
    '{{DATE(2017-02-14T06:08:00Z, SHORT)}} ${$root}',
    '"\\]}\'; =HYPERLINK("x") @SUM(1)',
    'Closed ✅ Saved by Admin',
  ])('is shown as it is, and as nothing else: %s', async (name) => {
    const { teams } = bot.room;
    for (const text of ['cancel', 'start', name, 'unknown']) await teams.say('ben', 'personal', text);
    const { card } = teams.messages('ben', 'personal').at(-1) ?? {};
    const runs = JSON.stringify(card);
    expect(runs).toContain('First find out who sold the subscription');
    expect(runs).not.toContain('{{DATE');
    expect(runs).not.toMatch(/"type":"TextBlock","text":"[^"]*(evil|<script|root|HYPERLINK|Admin)/);
    expect(runs).not.toContain('"entities"');
  });
});
