import { activitiesOf, openSetting, type Setting, withCard } from './setting.ts';

let setting: Setting;
beforeEach(async () => {
  setting = await openSetting();
});
afterEach(() => setting.close());

const post = async (path: string, body: object) => {
  const response = await fetch(`${setting.room.origin}/api/room/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer: unknown = await response.json();
  return { status: response.status, body: answer };
};
const last = () => setting.bot.heard.at(-1);

describe('what a person said', () => {
  it('is edited and deleted by its author; the bot hears of what it had heard', async () => {
    const { teams } = setting.room;
    await teams.say('ana', 'personal', 'hola');
    const id = setting.bot.talk()[0]?.id ?? '';
    await teams.edit('ana', id, 'adiós');
    expect(last()).toMatchObject({
      type: 'messageUpdate',
      id,
      text: 'adiós',
      channelData: { eventType: 'editMessage' },
    });
    expect(teams.messages('ana', 'personal')).toMatchObject([{ text: 'adiós', edited: true }]);
    await teams.remove('ana', id);
    expect(last()).toMatchObject({ type: 'messageDelete', id, channelData: { eventType: 'softDeleteMessage' } });
    expect(last()).not.toHaveProperty('text');
    expect(teams.messages('ana', 'personal')).toMatchObject([{ deleted: true }]);
    await expect(teams.edit('ana', id, 'x')).resolves.toMatchObject({ status: 404 });
  });

  it('is nobody else’s to change, and the bot hears nothing of what it was not told', async () => {
    const { teams } = setting.room;
    await teams.say('ana', 'group', 'lunch?');
    const id = teams.messages('ana', 'group')[0]?.id ?? '';
    const before = setting.bot.heard.length;
    await expect(teams.edit('ben', id, 'x')).resolves.toMatchObject({ status: 403 });
    await expect(teams.remove('ben', id)).resolves.toMatchObject({ status: 403 });
    await expect(teams.edit('ana', id, 'dinner?')).resolves.toMatchObject({ status: 204 });
    expect(setting.bot.heard).toHaveLength(before);
    expect(teams.messages('ben', 'group')).toMatchObject([{ text: 'dinner?', edited: true }]);
  });
});

describe('a reaction', () => {
  it('to the bot’s message is told, when it is set and when it is taken back', async () => {
    const { teams } = setting.room;
    await teams.say('ana', 'group', 'help', { mention: true });
    const id = await setting.posts(setting.spoken(), withCard('help'));
    await teams.react('ben', id, 'like');
    expect(last()).toMatchObject({
      type: 'messageReaction',
      replyToId: id,
      from: { name: 'Ben Carter' },
      reactionsAdded: [{ type: 'like' }],
    });
    expect(teams.messages('ana', 'group')[1]?.reactions).toEqual([{ by: 'ben', kind: 'like' }]);
    await teams.react('ben', id, 'like');
    expect(last()).toMatchObject({ reactionsRemoved: [{ type: 'like' }] });
    expect(teams.messages('ana', 'group')[1]?.reactions).toEqual([]);
  });

  it('to a person’s message is not', async () => {
    const { teams } = setting.room;
    await teams.say('ana', 'group', 'lunch?');
    const id = teams.messages('ana', 'group')[0]?.id ?? '';
    await expect(teams.react('ben', id, 'heart')).resolves.toMatchObject({ status: 204 });
    expect(teams.messages('ana', 'group')[0]?.reactions).toEqual([{ by: 'ben', kind: 'heart' }]);
  });
});

describe('the app', () => {
  it('is removed from a chat: the bot is told, and may not come back by itself', async () => {
    const { teams } = setting.room;
    await teams.say('ana', 'personal', 'hola');
    const conversation = setting.spoken();
    await teams.changeApp('ana', 'personal', 'remove');
    expect(setting.bot.heard.slice(-2)).toMatchObject([
      { type: 'installationUpdate', action: 'remove', conversation: { id: conversation } },
      { type: 'conversationUpdate', membersRemoved: [{ id: setting.bot.heard[0]?.recipient.id }] },
    ]);
    const refused = { status: 403, body: { error: { code: 'ForbiddenOperationException' } } };
    await expect(setting.bot.call('POST', activitiesOf(conversation), withCard('x'))).resolves.toMatchObject(refused);
    const members = `/v3/conversations/${encodeURIComponent(conversation)}/members`;
    await expect(setting.bot.call('GET', members)).resolves.toMatchObject(refused);
    const heard = setting.bot.heard.length;
    await expect(teams.install('ana', 'personal')).resolves.toMatchObject({ status: 204 });
    await expect(teams.say('ana', 'personal', '¿sigue ahí?')).resolves.toMatchObject({ status: 409 });
    expect(setting.bot.heard).toHaveLength(heard);
    await teams.changeApp('ana', 'personal', 'add');
    expect(setting.bot.heard.slice(heard)).toMatchObject([
      { type: 'installationUpdate', action: 'add' },
      { type: 'conversationUpdate', membersAdded: [{ role: 'bot' }] },
    ]);
    await expect(setting.bot.call('POST', activitiesOf(conversation), withCard('x'))).resolves.toMatchObject({
      status: 201,
    });
  });

  it('is removed from a team with all its channels; people go on talking', async () => {
    const { teams } = setting.room;
    await teams.say('ben', 'renewals', 'cases', { mention: true });
    const conversation = setting.spoken();
    await teams.changeApp('ben', 'general', 'remove');
    await expect(setting.bot.call('POST', activitiesOf(conversation), withCard('x'))).resolves.toMatchObject({
      status: 403,
      body: { error: { code: 'BotNotInConversationRoster' } },
    });
    await expect(teams.say('ben', 'renewals', 'still here?', { mention: true })).resolves.toMatchObject({
      status: 204,
    });
    await expect(teams.say('ben', 'renewals', 'cases', { targeted: true })).resolves.toMatchObject({ status: 409 });
    expect(teams.standing('ana', 'renewals')).toBe('removed');
    expect(teams.standing('ana', 'group')).toBe('new');
  });

  it('is blocked by somebody who does so while it is still being added', async () => {
    const { teams } = setting.room;
    const [, blocked] = await Promise.all([
      teams.install('ben', 'personal'),
      teams.changeApp('ben', 'personal', 'block'),
    ]);
    expect(blocked).toMatchObject({ status: 204 });
    expect(teams.standing('ben', 'personal')).toBe('blocked');
  });

  it('is blocked in the personal chat only, without a word to the bot', async () => {
    const { teams } = setting.room;
    await teams.say('ana', 'personal', 'hola');
    const conversation = setting.spoken();
    const heard = setting.bot.heard.length;
    await expect(post('app', { as: 'ana', place: 'group', change: 'block' })).resolves.toMatchObject({
      body: { heard: 'refused', status: 409 },
    });
    await post('app', { as: 'ana', place: 'personal', change: 'block' });
    expect(setting.bot.heard).toHaveLength(heard);
    await expect(setting.bot.call('POST', activitiesOf(conversation), withCard('x'))).resolves.toMatchObject({
      status: 403,
      body: { error: { code: 'ConversationBlockedByUser' } },
    });
    await post('app', { as: 'ana', place: 'personal', change: 'unblock' });
    await expect(setting.bot.call('POST', activitiesOf(conversation), withCard('x'))).resolves.toMatchObject({
      status: 201,
    });
  });
});
