import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Change } from '../../bot/rehearsal/changes.ts';
import { openRoom, type Room } from '../../bot/rehearsal/room.ts';
import { type FakeBot, getBotToken, startFakeBot } from './fake-bot.ts';

const clock = { now: () => new Date('2026-11-22T10:15:00.000Z') };
const card = (text: string) => ({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text }] });
const withCard = (text: string) => ({
  type: 'message',
  summary: text,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card(text) }],
});
const activitiesOf = (conversation: string) => `/v3/conversations/${encodeURIComponent(conversation)}/activities`;
const idIn = (body: unknown): string =>
  typeof body === 'object' && body !== null && 'id' in body ? String(body.id) : '';

let room: Room;
let bot: FakeBot;

beforeEach(async () => {
  room = await openRoom({ host: '127.0.0.1', port: 0, clock });
  bot = await startFakeBot(room);
});
afterEach(async () => {
  await bot.close();
  await room.close();
});

/** The personal conversation with Ana, once she has said something. */
const greet = async (): Promise<string> => {
  await room.teams.say('ana', 'personal', 'hola');
  return bot.talk()[0]?.conversation.id ?? '';
};

describe('what people say', () => {
  it('arrives signed, in the shape of Teams', async () => {
    await expect(room.teams.say('ana', 'personal', 'hola')).resolves.toEqual({ status: 200, body: {} });
    const [said] = bot.talk();
    expect(said).toMatchObject({
      type: 'message',
      text: 'hola',
      channelId: 'msteams',
      serviceUrl: `${room.origin}/teams/`,
      locale: 'es-ES',
      timestamp: '2026-11-22T10:15:00.000Z',
      localTimestamp: '2026-11-22T11:15:00.000+01:00',
      localTimezone: 'Europe/Madrid',
      from: { name: 'Ana García' },
      recipient: { id: `28:${room.settings['MicrosoftAppId'] ?? ''}`, name: 'Channel Guide' },
      conversation: { conversationType: 'personal', tenantId: room.settings['MicrosoftAppTenantId'] },
      channelData: { tenant: { id: room.settings['MicrosoftAppTenantId'] } },
      entities: [{ type: 'clientInfo', locale: 'es-ES', country: 'ES', timezone: 'Europe/Madrid' }],
    });
    expect(said?.id).toMatch(/^\d+$/);
  });

  it('is in the locale asked for', async () => {
    await room.teams.say('ana', 'personal', 'hello', { locale: 'en-GB' });
    expect(bot.talk()[0]?.locale).toBe('en-GB');
  });

  it('comes after the bot was added, and that is told once', async () => {
    await Promise.all([room.teams.say('ana', 'personal', 'uno'), room.teams.say('ana', 'personal', 'dos')]);
    await room.teams.say('ana', 'personal', 'tres');
    const types = bot.heard.map(({ type }) => type);
    expect(types.slice(0, 2)).toEqual(['installationUpdate', 'conversationUpdate']);
    expect(types.filter((type) => type === 'installationUpdate')).toHaveLength(1);
  });

  it('is told again that it was added when it did not take it', async () => {
    bot.answerWith(() => ({ status: 500 }));
    await expect(room.teams.install('ben', 'personal')).resolves.toMatchObject({ status: 500 });
    bot.answerWith(() => ({}));
    await expect(room.teams.install('ben', 'personal')).resolves.toMatchObject({ status: 200 });
    await expect(room.teams.install('ben', 'personal')).resolves.toMatchObject({ status: 204 });
  });

  it('has ids that rise although the clock stands still', async () => {
    for (const text of ['a', 'b', 'c']) await room.teams.say('ana', 'personal', text);
    const ids = bot.heard.map(({ id }) => Number(id));
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  });

  it.each(['group', 'general'] as const)('reaches the bot in %s only by mention', async (place) => {
    await expect(room.teams.say('ben', place, 'lunch?')).resolves.toEqual({ status: 204, body: null });
    expect(bot.talk()).toEqual([]);
    await room.teams.say('ben', place, 'help', { mention: true });
    expect(bot.talk()[0]?.text).toBe('<at>Channel Guide</at> help');
    expect(bot.talk()[0]?.entities[0]).toEqual({
      type: 'mention',
      text: '<at>Channel Guide</at>',
      mentioned: bot.talk()[0]?.recipient,
    });
    expect(room.teams.messages('carla', place).map(({ text }) => text)).toEqual(['lunch?', 'help']);
  });

  it('keeps a mention where it was typed', async () => {
    await room.teams.say('ben', 'group', 'hey @Channel Guide help', { mention: true });
    expect(bot.talk()[0]?.text).toBe('hey <at>Channel Guide</at> help');
  });

  it('starts a thread in a channel, and answers stay in it', async () => {
    await room.teams.say('ben', 'renewals', 'cases', { mention: true });
    const thread = bot.talk()[0]?.conversation.id ?? '';
    const [root] = room.teams.messages('ben', 'renewals');
    expect(thread).toMatch(/^19:.+@thread\.tacv2;messageid=\d+$/);
    expect(thread.endsWith(`;messageid=${root?.id ?? ''}`)).toBe(true);
    expect(bot.talk()[0]?.channelData).toMatchObject({ team: { name: 'Multichannel desk' } });
    await bot.call('POST', activitiesOf(thread), { type: 'message', text: 'none yet' });
    await room.teams.say('ana', 'renewals', 'gracias', { mention: true, thread: root?.id ?? '' });
    expect(bot.talk()[1]?.conversation.id).toBe(thread);
    const threads = new Set(room.teams.messages('ana', 'renewals').map((message) => message.thread));
    expect(threads).toEqual(new Set([root?.id]));
  });

  it('cannot go under a thread of another place', async () => {
    await room.teams.say('ben', 'renewals', 'cases');
    const [root] = room.teams.messages('ben', 'renewals');
    await expect(room.teams.say('ben', 'general', 'hm', { thread: root?.id ?? '' })).resolves.toMatchObject({
      status: 404,
    });
  });

  it('says so when the bot is not there', async () => {
    room.connect('http://127.0.0.1:9/api/messages');
    await expect(room.teams.say('ana', 'personal', 'hola')).resolves.toMatchObject({ status: 502 });
  });

  it('can be delivered again exactly', async () => {
    await room.teams.say('ana', 'personal', 'hola');
    await room.teams.deliver(room.teams.lastActivity() ?? {});
    const [first, again] = bot.talk();
    expect(again).toEqual(first);
  });
});

describe('what the bot may do', () => {
  it('posts, edits and deletes its own messages', async () => {
    const conversation = await greet();
    const posted = await bot.call('POST', activitiesOf(conversation), withCard('one'));
    expect(posted.status).toBe(201);
    const mine = `${activitiesOf(conversation)}/${idIn(posted.body)}`;
    await expect(bot.call('PUT', mine, withCard('two'))).resolves.toMatchObject({ status: 200, body: posted.body });
    expect(room.teams.messages('ana', 'personal')[1]).toMatchObject({
      edited: true,
      summary: 'two',
      card: card('two'),
    });
    await expect(bot.call('DELETE', mine)).resolves.toMatchObject({ status: 200 });
    const [, deleted] = room.teams.messages('ana', 'personal');
    expect(deleted).toMatchObject({ deleted: true });
    expect(deleted?.card).toBeUndefined();
    await expect(bot.call('PUT', mine, withCard('three'))).resolves.toMatchObject({
      status: 404,
      body: { error: { code: 'ActivityNotFoundInConversation' } },
    });
  });

  it('may not touch what people said', async () => {
    const conversation = await greet();
    const [said] = room.teams.messages('ana', 'personal');
    const theirs = `${activitiesOf(conversation)}/${said?.id ?? ''}`;
    await expect(bot.call('PUT', theirs, withCard('x'))).resolves.toMatchObject({ status: 403 });
    await expect(bot.call('DELETE', theirs)).resolves.toMatchObject({ status: 403 });
  });

  it('replies into the thread of the message it replies to', async () => {
    await room.teams.say('ben', 'general', 'help', { mention: true });
    const [root] = room.teams.messages('ben', 'general');
    const channel = (bot.talk()[0]?.conversation.id ?? '').split(';')[0] ?? '';
    await bot.call('POST', `${activitiesOf(channel)}/${root?.id ?? ''}`, { type: 'message', text: 'here' });
    expect(room.teams.messages('ben', 'general')[1]?.thread).toBe(root?.id);
  });

  it('opens a personal chat and a thread of its own', async () => {
    const personal = await bot.call('POST', '/v3/conversations', { members: [{ id: room.teams.people.ben.id }] });
    expect(personal.status).toBe(201);
    await room.teams.say('ben', 'personal', 'hello');
    expect(bot.talk()[0]?.conversation.id).toBe(idIn(personal.body));
    const channel = room.teams.places.general;
    const thread = await bot.call('POST', '/v3/conversations', {
      isGroup: true,
      channelData: { channel: { id: channel.kind === 'channel' ? channel.id : '' } },
      activity: withCard('news'),
    });
    expect(idIn(thread.body)).toMatch(/;messageid=\d+$/);
    expect(room.teams.messages('ana', 'general')).toHaveLength(1);
  });

  it('is seen typing', async () => {
    const conversation = await greet();
    const changes: Change['kind'][] = [];
    const stop = room.teams.onChange(({ kind }) => changes.push(kind));
    await expect(bot.call('POST', activitiesOf(conversation), { type: 'typing' })).resolves.toMatchObject({
      status: 202,
    });
    stop();
    expect(changes).toEqual(['typing']);
    expect(room.teams.messages('ana', 'personal')).toHaveLength(1);
  });

  it('sees the members', async () => {
    const conversation = encodeURIComponent(await greet());
    const { ana, ben } = room.teams.people;
    await expect(bot.call('GET', `/v3/conversations/${conversation}/members`)).resolves.toMatchObject({
      body: [{ id: ana.id, aadObjectId: ana.aadObjectId }],
    });
    await expect(bot.call('GET', `/v3/conversations/${conversation}/pagedmembers?pageSize=5`)).resolves.toMatchObject({
      body: { members: [{ id: ana.id }] },
    });
    await expect(
      bot.call('GET', `/v3/conversations/${conversation}/members/${ana.aadObjectId}`),
    ).resolves.toMatchObject({ body: { name: 'Ana García' } });
    await expect(
      bot.call('GET', `/v3/conversations/${conversation}/members/${encodeURIComponent(ben.id)}`),
    ).resolves.toMatchObject({ status: 404 });
  });

  it.each(['Bearer nonsense', 'Basic YTpi', 'Bearer'])('is refused with %p', async (authorization) => {
    const conversation = await greet();
    await expect(bot.call('POST', activitiesOf(conversation), withCard('x'), authorization)).resolves.toMatchObject({
      status: 401,
    });
  });

  it('gets no token for a wrong secret', async () => {
    expect((await getBotToken(room, 'guess')).status).toBe(401);
  });

  it.each([
    ['an unknown conversation', activitiesOf('19:nowhere'), withCard('x'), 404, 'ConversationNotFound'],
    ['an empty message', undefined, { type: 'message' }, 400, 'BadSyntax'],
    [
      'an attachment nobody can see',
      undefined,
      { type: 'message', attachments: [{ contentType: 'a/b' }] },
      400,
      'BadSyntax',
    ],
    ['a message over 100 KB', undefined, { type: 'message', text: 'x'.repeat(60_000) }, 413, 'MessageSizeTooBig'],
    ['a body over 256 KiB', undefined, { type: 'message', text: 'x'.repeat(300_000) }, 413, 'MessageSizeTooBig'],
  ])('is refused %s', async (_, path, activity, status, code) => {
    const conversation = await greet();
    await expect(bot.call('POST', path ?? activitiesOf(conversation), activity)).resolves.toMatchObject({
      status,
      body: { error: { code } },
    });
  });
});

describe('a pressed button', () => {
  const post = async (): Promise<string> => {
    const conversation = await greet();
    return idIn((await bot.call('POST', activitiesOf(conversation), withCard('question'))).body);
  };
  const answer = (type: string, value: unknown) => ({
    body: { statusCode: 200, type: `application/vnd.microsoft.${type}`, value },
  });

  it('Execute goes as an invoke with inputs over its data; the new card is the presser’s alone', async () => {
    await room.teams.say('ana', 'group', 'help', { mention: true });
    const conversation = bot.talk()[0]?.conversation.id ?? '';
    const id = idIn((await bot.call('POST', activitiesOf(conversation), withCard('question'))).body);
    bot.answerWith(() => answer('card.adaptive', card('answered')));
    const action = { type: 'Action.Execute', verb: 'answer', data: { question: 'channel', note: 'old' } };
    await room.teams.press('ben', id, action, { note: 'new' });
    expect(bot.talk()[1]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: id,
      from: { name: 'Ben Carter' },
      value: {
        action: { type: 'Action.Execute', verb: 'answer', data: { question: 'channel', note: 'new' } },
        trigger: 'manual',
      },
    });
    expect(room.teams.messages('ben', 'group')[1]?.card).toEqual(card('answered'));
    expect(room.teams.messages('ana', 'group')[1]?.card).toEqual(card('question'));
    await bot.call('PUT', `${activitiesOf(conversation)}/${id}`, withCard('for all'));
    expect(room.teams.messages('ben', 'group')[1]?.card).toEqual(card('for all'));
  });

  it('Submit goes as a message with a value and no text', async () => {
    const id = await post();
    await room.teams.press('ana', id, { type: 'Action.Submit', data: { verb: 'save' } }, { note: 'x' });
    const sent = bot.talk()[1];
    expect(sent).toMatchObject({ type: 'message', replyToId: id, value: { verb: 'save', note: 'x' } });
    expect(sent).not.toHaveProperty('text');
    expect(room.teams.messages('ana', 'personal')).toHaveLength(2);
  });

  it('imBack and messageBack show what was said', async () => {
    const id = await post();
    await room.teams.press('ana', id, { type: 'Action.Submit', data: { msteams: { type: 'imBack', value: 'ayuda' } } });
    const back = { type: 'messageBack', text: 'cases', displayText: 'My cases', value: { page: 2 } };
    await room.teams.press('ana', id, { type: 'Action.Submit', data: { msteams: back } });
    expect(bot.talk().slice(1)).toMatchObject([{ text: 'ayuda' }, { text: 'cases', value: { page: 2 } }]);
    expect(room.teams.messages('ana', 'personal').slice(2)).toMatchObject([{ text: 'ayuda' }, { text: 'My cases' }]);
  });

  it('stays in the thread of its card', async () => {
    await room.teams.say('ben', 'general', 'help', { mention: true });
    const thread = bot.talk()[0]?.conversation.id ?? '';
    const id = idIn((await bot.call('POST', activitiesOf(thread), withCard('question'))).body);
    await room.teams.press('ben', id, { type: 'Action.Execute', verb: 'x' });
    expect(bot.talk()[1]?.conversation.id).toBe(thread);
  });

  it('does nothing in another’s chat, on a deleted message, or for a sign-in', async () => {
    const id = await post();
    await expect(room.teams.press('ben', id, { type: 'Action.Execute', verb: 'x' })).resolves.toMatchObject({
      status: 404,
    });
    await expect(
      room.teams.press('ana', id, { type: 'Action.Submit', data: { msteams: { type: 'signin' } } }),
    ).resolves.toMatchObject({ status: 501 });
    const conversation = bot.talk()[0]?.conversation.id ?? '';
    await bot.call('DELETE', `${activitiesOf(conversation)}/${id}`);
    await expect(room.teams.press('ana', id, { type: 'Action.Execute', verb: 'x' })).resolves.toMatchObject({
      status: 404,
    });
  });
});

describe('the room itself', () => {
  it('names the port that is taken', async () => {
    const port = Number(new URL(room.origin).port);
    await expect(openRoom({ host: '127.0.0.1', port, clock })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken`);
  });

  it('remembers after a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'room-'));
    const keep = join(folder, 'deeper', 'room.db');
    const first = await openRoom({ host: '127.0.0.1', port: 0, clock, keep });
    const listener = await startFakeBot(first);
    await first.teams.say('ana', 'personal', 'hola');
    const conversation = listener.talk()[0]?.conversation.id ?? '';
    await listener.call('POST', activitiesOf(conversation), withCard('bienvenida'));
    const before = first.teams.messages('ana', 'personal');
    await first.teams.say('ana', 'group', 'casos', { targeted: true });
    await first.teams.changeApp('ana', 'group', 'remove');
    await listener.close();
    await first.close();

    const second = await openRoom({ host: '127.0.0.1', port: 0, clock, keep });
    const heir = await startFakeBot(second);
    expect(second.teams.messages('ana', 'personal')).toEqual(before);
    expect(second.teams.messages('ana', 'group')).toMatchObject([{ text: 'casos', onlyFor: 'ana' }]);
    expect(second.teams.messages('ben', 'group')).toEqual([]);
    expect(second.teams.standing('ben', 'group')).toBe('removed');
    await second.teams.say('ana', 'personal', 'sigo');
    expect(heir.heard).toHaveLength(1);
    expect(heir.heard[0]?.conversation.id).toBe(conversation);
    expect(Number(heir.heard[0]?.id)).toBeGreaterThan(Number(before[1]?.id));
    await heir.close();
    await second.close();
    rmSync(folder, { recursive: true });
  });
});
